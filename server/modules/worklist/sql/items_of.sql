-- items_of.sql: an audience's open items, the most urgent first. Index: work_item_open_audience.
SELECT i.tenant_id, i.id, i.kind, i.subject, i.detail, i.audience, i.audience_id, i.urgency, i.note, i.opened_at, i.due_at,
       i.acknowledged_at, i.acknowledged_by, i.outcome
  FROM work_item AS i
 WHERE i.tenant_id = ?1 AND i.audience = ?2 AND i.audience_id = ?3 AND i.closed_at IS NULL
 ORDER BY i.urgency DESC, i.due_at NULLS LAST, i.id
 LIMIT ?4
