-- add_outcome.sql: remembers what a key did. Index: primary key.
INSERT INTO idempotency (tenant_id, actor_id, key, route, body_hash, status, location, at)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
ON CONFLICT (tenant_id, actor_id, key) DO NOTHING
