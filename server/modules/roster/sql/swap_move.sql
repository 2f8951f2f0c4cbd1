-- swap_move: from one state to the next; the first wins. Index: primary key.
UPDATE duty_swap SET state = ?4, decided_by = ?5, decided_at = ?6
 WHERE tenant_id = ?1 AND id = ?2 AND state = ?3
