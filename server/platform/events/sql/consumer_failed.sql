-- consumer_failed.sql: it failed at what stands behind this place; again from ?4 on. Index: primary key.
UPDATE event_consumer SET failures = failures + 1, retry_at = ?4 WHERE name = ?1 AND xid = ?2 AND position = ?3
