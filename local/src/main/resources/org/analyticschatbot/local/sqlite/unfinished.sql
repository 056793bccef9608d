SELECT body
FROM request
WHERE finished = 0 AND updated_at < ?
ORDER BY updated_at, request_id
