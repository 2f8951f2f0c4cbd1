-- item_find.sql: one item of the tenant or of the operator, open or closed. Index: primary key.
SELECT i.tenant_id, i.id, i.kind, i.subject, i.detail, i.audience, i.audience_id, i.urgency, i.note, i.opened_at, i.due_at,
       i.acknowledged_at, i.acknowledged_by, i.outcome
  FROM work_item AS i
 WHERE i.tenant_id IN (?1, ?2) AND i.id = ?3
 LIMIT 1
