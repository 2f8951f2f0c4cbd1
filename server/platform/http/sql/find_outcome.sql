-- find_outcome.sql: what this actor's key did before. Index: primary key.
SELECT i.route, i.body_hash, i.status, i.location
  FROM idempotency AS i
 WHERE i.tenant_id = ?1 AND i.actor_id = ?2 AND i.key = ?3
