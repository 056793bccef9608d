CREATE TEMP TABLE {{sample}} AS SELECT * FROM {{relation}} {{method}}
