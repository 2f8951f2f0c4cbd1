-- change_decide.sql: approved or rejected, once. Index: primary key.
UPDATE policy_change SET state = ?3, decided_by = ?4, decided_at = ?5 WHERE tenant_id = ?1 AND id = ?2 AND state = 'proposed'
