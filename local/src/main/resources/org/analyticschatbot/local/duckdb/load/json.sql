read_json({{files}},
    format = {{format}},
    sample_size = -1,
    union_by_name = true,
    hive_partitioning = {{partitioned}})
