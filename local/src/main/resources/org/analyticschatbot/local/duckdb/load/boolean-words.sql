SELECT count({{column}}) > 0 AND bool_and(lower({{column}}) IN ('true', 'false')) FROM {{table}}
