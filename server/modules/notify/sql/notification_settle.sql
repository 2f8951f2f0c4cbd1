-- notification_settle.sql: sent, or given up; its secrets are of no more use. Index: primary key.
UPDATE notification {{system}} SET state = ?3, provider_id = ?4, failure = ?5, settled_at = ?6, secrets = ?7
 WHERE tenant_id = ?1 AND id = ?2
