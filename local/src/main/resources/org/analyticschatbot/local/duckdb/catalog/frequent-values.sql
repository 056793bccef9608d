SELECT left({{column}}::VARCHAR, 100) AS value
FROM {{relation}}
WHERE {{column}} IS NOT NULL
GROUP BY value
ORDER BY count(*) DESC, value
LIMIT 50
