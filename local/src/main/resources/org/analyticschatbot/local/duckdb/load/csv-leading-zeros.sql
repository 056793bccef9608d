SELECT coalesce(bool_or({{condition}}), false) FROM {{relation}}
