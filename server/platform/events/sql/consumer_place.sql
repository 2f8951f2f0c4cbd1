-- consumer_place.sql: how far a consumer has come, and how often it has failed at the next. Index: primary key.
SELECT c.xid, c.position, c.failures, c.retry_at FROM event_consumer AS c WHERE c.name = ?1 LIMIT 1
