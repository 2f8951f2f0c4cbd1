-- parked_done.sql: the retry of a parked event takes effect in this transaction. Index: primary key.
DELETE FROM event_parked WHERE consumer = ?1 AND xid = ?2 AND position = ?3 AND retry = 1
