-- parked_retry.sql: a person asks for it to be tried again. Index: primary key.
UPDATE event_parked SET retry = 1 WHERE consumer = ?1 AND xid = ?2 AND position = ?3 AND retry = 0
