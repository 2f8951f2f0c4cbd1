-- item_close.sql: what it asked for is done. Index: work_item_open_subject.
UPDATE work_item SET closed_at = ?5, outcome = ?6
 WHERE tenant_id = ?1 AND kind = ?2 AND subject = ?3 AND detail = ?4 AND closed_at IS NULL
RETURNING audience, audience_id
