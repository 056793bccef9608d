CREATE VIEW {{table}} AS SELECT * FROM {{relation}} AS {{alias}}
