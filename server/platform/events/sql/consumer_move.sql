-- consumer_move.sql: from one place to the next, if nobody else has moved it: the record of (consumer, event). Index: primary key.
UPDATE event_consumer SET xid = ?4, position = ?5, failures = 0, retry_at = 0 WHERE name = ?1 AND xid = ?2 AND position = ?3
