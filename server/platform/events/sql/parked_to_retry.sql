-- parked_to_retry.sql: what somebody has asked to be tried again. Index: primary keys.
SELECT o.xid, o.position, o.tenant_id, o.type, o.v, o.body, o.at
  FROM event_parked AS p JOIN outbox AS o ON o.xid = p.xid AND o.position = p.position
 WHERE p.consumer = ?1 AND p.retry = 1
 ORDER BY p.xid, p.position
 LIMIT ?2
