-- blob_ready: its owner may use it now. Index: primary key.
UPDATE blob SET state = 'ready' WHERE id = ?1 AND owner_id = ?2 AND state = 'quarantine'
