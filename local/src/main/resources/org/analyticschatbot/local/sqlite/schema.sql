-- Schema 1. Rowid tables: measured, they take almost twice as many puts a second as WITHOUT ROWID.

-- The body holds all attributes of a request as JSON; the other columns repeat those that are searched.
CREATE TABLE request (
    request_id TEXT NOT NULL UNIQUE,
    version INTEGER NOT NULL,
    finished INTEGER NOT NULL,
    updated_at TEXT NOT NULL,
    asked_at TEXT NOT NULL,
    platform TEXT NOT NULL,
    conversation TEXT NOT NULL,
    thread TEXT,
    body TEXT NOT NULL
) STRICT;

CREATE INDEX request_unfinished ON request (updated_at, request_id) WHERE finished = 0;

CREATE INDEX request_in_thread ON request (platform, conversation, thread, asked_at DESC, request_id)
WHERE conversation <> '';

-- Which request a query was started for.
CREATE TABLE query (
    query_id TEXT NOT NULL UNIQUE,
    request_id TEXT NOT NULL
) STRICT;

CREATE TABLE deduplication_key (
    value TEXT NOT NULL UNIQUE,
    fingerprint TEXT NOT NULL,
    request_id TEXT NOT NULL
) STRICT;

PRAGMA user_version = 1;
