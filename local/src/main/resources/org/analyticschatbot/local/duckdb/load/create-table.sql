CREATE TABLE {{table}} AS SELECT * FROM {{relation}} AS {{alias}}
