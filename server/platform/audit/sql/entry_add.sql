-- entry_add.sql: one request that showed or changed something. Index: none, it grows at the end.
INSERT INTO audit_entry (at, deed, tenant_id, actor_id, practitioner_id, role, purpose, job, session_id, device_id, category,
                         object_kind, object_id, what, reason, persons)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)
