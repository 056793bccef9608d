SELECT body
FROM request
WHERE conversation <> '' AND platform = ? AND conversation = ? AND thread IS ?
ORDER BY asked_at DESC, request_id
