read_csv({{files}},
    {{dialect}},
    {{differences}},
    auto_type_candidates = ['BIGINT', 'HUGEINT', 'DOUBLE', 'DATE', 'TIMESTAMP', 'TIMESTAMPTZ', 'VARCHAR'],
    sample_size = {{sample_rows}})
