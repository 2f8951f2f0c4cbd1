-- timeline_of.sql: the moves of one thing, oldest first. Index: timeline_thing.
SELECT t.at, t.from_state, t.to_state, t.role, t.actor_id, t.reason
  FROM timeline AS t
 WHERE t.tenant_id = ?1 AND t.thing = ?2 AND t.thing_id = ?3
 ORDER BY t.position
 LIMIT ?4
