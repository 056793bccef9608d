SELECT count(DISTINCT layout) > 1
FROM (
    SELECT string_agg(concat_ws(' ', name, type, logical_type), ',' ORDER BY ordinal) AS layout
    FROM (SELECT *, row_number() OVER (PARTITION BY file_name) AS ordinal FROM parquet_schema({{files}}))
    GROUP BY file_name)
