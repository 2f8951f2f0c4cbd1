-- items_parked.sql: what was put aside, of the tenant or of the operator, oldest first. Index: work_item_open_subject.
SELECT i.tenant_id, i.id, i.kind, i.subject, i.detail, i.audience, i.audience_id, i.urgency, i.note, i.opened_at, i.due_at,
       i.acknowledged_at, i.acknowledged_by, i.outcome
  FROM work_item AS i
 WHERE i.tenant_id IN (?1, ?2) AND i.kind IN ('platform.parked_job', 'platform.parked_event') AND i.closed_at IS NULL
 ORDER BY i.opened_at, i.id
 LIMIT ?3
