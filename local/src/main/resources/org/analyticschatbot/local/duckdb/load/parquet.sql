read_parquet({{files}}, hive_partitioning = {{partitioned}}, union_by_name = {{union_by_name}})
