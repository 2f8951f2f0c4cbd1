-- change_find.sql: one change of this tenant, or of the house. Index: primary key.
SELECT c.tenant_id, c.id, c.key, c.scope, c.name, c.value, c.from_at, c.reason, c.proposed_by, c.proposed_at, c.state
  FROM policy_change AS c
 WHERE c.tenant_id = ?1 AND c.id = ?2
 LIMIT 1
