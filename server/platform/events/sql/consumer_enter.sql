-- consumer_enter.sql: a consumer's place before the first event, once. Index: primary key.
INSERT INTO event_consumer (name, xid, position, failures, retry_at) VALUES (?1, 0, 0, 0, 0) ON CONFLICT DO NOTHING
