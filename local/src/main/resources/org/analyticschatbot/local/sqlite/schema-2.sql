-- Schema 2: whose a request is, as its body says.

CREATE INDEX request_of_asker ON request (body ->> 'tenant', body ->> 'user_id', asked_at DESC, request_id);

PRAGMA user_version = 2;
