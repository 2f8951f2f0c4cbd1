-- parked_dismiss.sql: a person has decided that it is not to be done. Index: primary key.
DELETE FROM event_parked WHERE consumer = ?1 AND xid = ?2 AND position = ?3 AND retry = 0
