-- shift_move: from one state to the next, for whoever saw this version. Index: primary key.
UPDATE duty_shift SET state = ?4, version = version + 1
 WHERE tenant_id = ?1 AND id = ?2 AND version = ?3
