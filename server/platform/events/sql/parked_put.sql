-- parked_put.sql: an event put aside, or back aside after a retry that failed. Index: primary key.
INSERT INTO event_parked (consumer, xid, position, tenant_id, error, parked_at, retry) VALUES (?1, ?2, ?3, ?4, ?5, ?6, 0)
ON CONFLICT (consumer, xid, position) DO UPDATE SET error = excluded.error, parked_at = excluded.parked_at, retry = 0
