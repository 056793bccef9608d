INSERT INTO request (version, finished, updated_at, body, request_id, asked_at, platform, conversation, thread)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
