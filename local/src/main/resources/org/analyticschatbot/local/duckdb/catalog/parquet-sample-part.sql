(SELECT * FROM read_parquet([{{file}}], hive_partitioning = {{partitioned}}) LIMIT {{rows}})
