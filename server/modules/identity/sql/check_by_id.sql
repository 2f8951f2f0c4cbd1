-- check_by_id: one try, for the registry's answer and for the desk's. Index: primary key.
SELECT c.id, c.person_id, c.kind, c.name, c.number_hash, c.number_sealed, c.sex, c.birth_date, c.state, c.answer, c.asked_at,
       c.face_id, c.faces
  FROM real_name_check AS c {{system}}
 WHERE c.id = ?1
