-- newest_check: where a person's last try stands. Index: real_name_check_of.
SELECT c.id, c.person_id, c.kind, c.name, c.number_hash, c.number_sealed, c.sex, c.birth_date, c.state, c.answer, c.asked_at,
       c.face_id, c.faces
  FROM real_name_check AS c {{system}}
 WHERE c.person_id = ?1
 ORDER BY c.asked_at DESC, c.id DESC
 LIMIT 1
