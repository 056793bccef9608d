INSERT INTO query (query_id, request_id) VALUES (?, ?) ON CONFLICT DO NOTHING
