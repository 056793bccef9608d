delim = {{delimiter}},
    quote = '"',
    escape = '"',
    comment = '',
    skip = 0,
    header = {{header}},
    nullstr = ['', 'null', 'NULL', 'NA'],
    hive_partitioning = {{partitioned}}
