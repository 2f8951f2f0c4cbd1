-- link_by_id: one link, whoever asks inside. Index: primary key.
SELECT l.id, l.holder_id, l.person_id, l.relation, l.basis, l.scopes, l.state, l.name, l.sex, l.birth_date, l.kind, l.number_hash,
       l.number_sealed, l.created_at, l.valid_to, l.own_asked_at, l.noticed_at, l.why
  FROM family_link AS l {{system}}
 WHERE l.id = ?1
