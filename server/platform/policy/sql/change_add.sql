-- change_add.sql: somebody proposes a change. Index: primary key.
INSERT INTO policy_change (tenant_id, id, key, scope, name, value, from_at, reason, state, proposed_by, proposed_at)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, 'proposed', ?9, ?10)
