-- changes_open.sql: what waits for a second person. Index: primary key.
SELECT c.tenant_id, c.id, c.key, c.scope, c.name, c.value, c.from_at, c.reason, c.proposed_by, c.proposed_at, c.state
  FROM policy_change AS c
 WHERE c.tenant_id = ?1 AND c.state = 'proposed'
 ORDER BY c.proposed_at, c.id
 LIMIT 200
