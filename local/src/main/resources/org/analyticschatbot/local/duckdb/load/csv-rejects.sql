SELECT rejected.error_type::VARCHAR AS type,
    scanned.file_path AS file,
    min(rejected.line) AS first_line,
    count(DISTINCT rejected.line) AS lines,
    arg_min(rejected.error_message, rejected.line) AS message
FROM csv_rejects AS rejected
JOIN csv_scans AS scanned USING (scan_id, file_id)
GROUP BY type, file
ORDER BY file, first_line
