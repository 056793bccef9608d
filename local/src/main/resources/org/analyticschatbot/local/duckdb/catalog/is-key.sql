SELECT (count(*) = count(DISTINCT ({{columns}})) AND bool_and(({{columns}}) IS NOT NULL))::INTEGER FROM {{relation}}
