SELECT body
FROM request
WHERE body ->> 'tenant' = ? AND body ->> 'user_id' = ?
ORDER BY asked_at DESC, request_id
