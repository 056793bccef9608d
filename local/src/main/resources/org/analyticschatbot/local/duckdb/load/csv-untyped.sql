read_csv({{files}},
    {{dialect}},
    {{tolerant}},
    auto_detect = false,
    columns = {{columns}})
