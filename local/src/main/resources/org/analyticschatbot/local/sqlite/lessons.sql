SELECT body
FROM request
WHERE body ->> 'plan_basis' IS NOT NULL AND body ->> 'feedback' IS NOT NULL AND body ->> 'status' = 'PROCESSED'
    AND body ->> 'tenant' = ?
ORDER BY asked_at DESC, request_id
