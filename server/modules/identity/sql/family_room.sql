-- family_room: places taken (those given up after ?2 are not free yet), links ever made, made after ?3, given up after ?3.
-- Index: family_link_holder.
SELECT count(CASE WHEN l.state <> 'unlinked' OR (l.active_at IS NOT NULL AND l.why = 'unlinked' AND l.ended_at > ?2) THEN 1 END),
       count(*),
       count(CASE WHEN l.created_at > ?3 THEN 1 END),
       count(CASE WHEN l.active_at IS NOT NULL AND l.why = 'unlinked' AND l.ended_at > ?3 THEN 1 END)
  FROM family_link AS l {{system}}
 WHERE l.holder_id = ?1
