-- Schema 3: answers that people judged.

CREATE INDEX request_lessons ON request (body ->> 'tenant', asked_at DESC, request_id)
WHERE body ->> 'plan_basis' IS NOT NULL AND body ->> 'feedback' IS NOT NULL AND body ->> 'status' = 'PROCESSED';

PRAGMA user_version = 3;
