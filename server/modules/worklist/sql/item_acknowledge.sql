-- item_acknowledge.sql: somebody takes note, the first wins; an alarm is closed by it. Index: primary key.
UPDATE work_item SET acknowledged_at = ?3, acknowledged_by = ?4, outcome = ?5,
       closed_at = CASE WHEN urgency = ?6 THEN ?3 ELSE closed_at END
 WHERE tenant_id = ?1 AND id = ?2 AND acknowledged_at IS NULL AND closed_at IS NULL
