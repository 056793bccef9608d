SELECT coalesce(bool_and(json_type({{column}}) NOT IN ('ARRAY', 'OBJECT')), true) FROM {{table}}
