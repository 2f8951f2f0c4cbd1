-- links_of_holder: for whom the reader acts, the oldest first. Index: family_link_holder.
SELECT l.id, l.holder_id, l.person_id, l.relation, l.basis, l.scopes, l.state, l.name, l.sex, l.birth_date, l.kind, l.number_hash,
       l.number_sealed, l.created_at, l.valid_to, l.own_asked_at, l.noticed_at, l.why
  FROM family_link AS l {{readable l.holder_id, 'identity'}}
 WHERE l.holder_id = ?1 AND l.state <> 'unlinked'
 ORDER BY l.created_at, l.id
 LIMIT 50
