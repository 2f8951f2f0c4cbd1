-- item_finish.sql: one item is closed with an outcome, by this person. Index: primary key.
UPDATE work_item SET closed_at = ?3, acknowledged_by = ?4, outcome = ?5
 WHERE tenant_id = ?1 AND id = ?2 AND closed_at IS NULL
