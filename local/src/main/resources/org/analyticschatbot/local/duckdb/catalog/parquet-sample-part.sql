(SELECT * FROM read_parquet([{{file}}], hive_partitioning = true) LIMIT {{rows}})
