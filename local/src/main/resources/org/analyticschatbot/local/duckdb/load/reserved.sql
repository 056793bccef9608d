SELECT keyword_name FROM duckdb_keywords() WHERE keyword_category = 'reserved'
