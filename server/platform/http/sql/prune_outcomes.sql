-- prune_outcomes.sql: keys older than a retry can be. Index: idempotency_age.
DELETE FROM idempotency
 WHERE (tenant_id, actor_id, key) IN (SELECT i.tenant_id, i.actor_id, i.key FROM idempotency AS i WHERE i.at < ?1 ORDER BY i.at LIMIT ?2)
