-- own_paper: the paper of somebody whom the reader may know. Index: primary key.
SELECT p.kind, p.number_sealed, p.level
  FROM person_paper AS p {{readable p.person_id, 'identity'}}
 WHERE p.person_id = ?1 AND p.ended_at IS NULL
