SELECT request_id, fingerprint FROM deduplication_key WHERE value = ?
