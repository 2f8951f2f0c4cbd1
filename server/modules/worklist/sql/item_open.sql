-- item_open.sql: opens an item or raises the open one; an alarm raised again has been acknowledged by nobody. Index: work_item_open_subject.
INSERT INTO work_item (tenant_id, id, kind, subject, detail, audience, audience_id, urgency, note, opened_at, due_at,
                       acknowledged_at, acknowledged_by, closed_at, outcome)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, NULL, ?12, NULL, '')
ON CONFLICT (tenant_id, kind, subject, detail) WHERE closed_at IS NULL DO UPDATE SET
    audience = excluded.audience, audience_id = excluded.audience_id, urgency = excluded.urgency, note = excluded.note,
    due_at = excluded.due_at, acknowledged_at = NULL, acknowledged_by = excluded.acknowledged_by, outcome = ''
RETURNING id
