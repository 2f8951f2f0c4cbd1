-- open_grant: opened, or renewed under the same key. Index: care_grant's key.
INSERT INTO care_grant (tenant_id, grantee_id, person_id, basis, opened_for, categories, from_at, until_at)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
ON CONFLICT (tenant_id, grantee_id, person_id, basis, opened_for) DO UPDATE
   SET categories = excluded.categories, from_at = excluded.from_at, until_at = excluded.until_at, closed_at = NULL
