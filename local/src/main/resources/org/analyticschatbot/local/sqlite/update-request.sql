UPDATE request
SET version = ?, finished = ?, updated_at = ?, body = ?
WHERE request_id = ?
