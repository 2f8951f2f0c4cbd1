-- value_set.sql: an approved value; a later approval for the same beginning replaces it. Index: primary key.
INSERT INTO policy_value (tenant_id, key, scope, name, from_at, value, set_by, approved_by, approved_at)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
ON CONFLICT (tenant_id, key, scope, name, from_at) DO UPDATE SET
    value = excluded.value, set_by = excluded.set_by, approved_by = excluded.approved_by, approved_at = excluded.approved_at
