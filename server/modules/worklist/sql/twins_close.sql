-- twins_close.sql: the other alarms about the same subject end with the one that was acknowledged. Index: work_item_open_subject.
UPDATE work_item SET closed_at = ?5, acknowledged_at = ?5, acknowledged_by = ?6, outcome = ?7
 WHERE tenant_id = ?1 AND kind = ?2 AND subject = ?3 AND urgency = ?4 AND closed_at IS NULL
RETURNING audience, audience_id
