-- guardians_of: who acts for the reader. Index: family_link_person.
SELECT l.id, h.name, l.relation, l.basis, l.scopes, l.active_at
  FROM family_link AS l {{readable l.person_id, 'identity'}}
  JOIN person AS h ON h.id = l.holder_id
 WHERE l.person_id = ?1 AND l.state IN ('active', 'suspended') AND l.active_at IS NOT NULL
 ORDER BY l.active_at, l.id
 LIMIT 50
