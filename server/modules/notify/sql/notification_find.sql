-- notification_find.sql: what the call to the provider needs. Index: primary key.
SELECT n.template_code, n.language, n.address, n.secrets, n.arguments, n.state, n.give_up_at
  FROM notification AS n {{system}}
 WHERE n.tenant_id = ?1 AND n.id = ?2
 LIMIT 1
