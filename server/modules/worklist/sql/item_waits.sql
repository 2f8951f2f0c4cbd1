-- item_waits.sql: whether this is still to be done, and nobody has taken note of it. Index: work_item_open_subject.
SELECT i.id FROM work_item AS i
 WHERE i.tenant_id = ?1 AND i.kind = ?2 AND i.subject = ?3 AND i.detail = ?4 AND i.closed_at IS NULL AND i.acknowledged_at IS NULL
 LIMIT 1
