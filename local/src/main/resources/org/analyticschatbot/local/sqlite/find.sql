SELECT body FROM request WHERE request_id = ?
