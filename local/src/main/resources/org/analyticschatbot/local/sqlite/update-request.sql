UPDATE request
SET version = ?, finished = ?, updated_at = ?, body = ?, conversation = ?, thread = ?
WHERE request_id = ?
