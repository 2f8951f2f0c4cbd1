-- prune_notifications.sql: messages that were sent or given up long ago. Index: notification_age.
DELETE FROM notification {{system}}
 WHERE (tenant_id, id) IN (SELECT n.tenant_id, n.id FROM notification AS n
                            WHERE n.settled_at < ?1 ORDER BY n.settled_at LIMIT ?2)
