SELECT count(*), count(target.value)
FROM (SELECT DISTINCT value FROM (SELECT {{from_column}} AS value FROM {{from}}) WHERE value IS NOT NULL LIMIT 100000) AS source
LEFT JOIN (SELECT DISTINCT {{to_column}} AS value FROM {{to}}) AS target ON source.value = target.value
