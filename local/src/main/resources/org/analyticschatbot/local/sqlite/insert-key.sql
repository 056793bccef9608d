INSERT INTO deduplication_key (value, fingerprint, request_id) VALUES (?, ?, ?)
