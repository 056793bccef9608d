SELECT sum(stats_null_count),
    sum(num_values),
    CASE WHEN count(*) = count(stats_min_value) THEN {{min}} END,
    CASE WHEN count(*) = count(stats_max_value) THEN {{max}} END
FROM parquet_metadata({{files}})
WHERE path_in_schema = {{column}}
