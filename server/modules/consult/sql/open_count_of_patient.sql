-- open_count_of_patient: how many of his consultations are not over. Index: consult_of_person.
SELECT count(*)
  FROM consult AS c {{readable c.person_id, 'consult'}}
 WHERE c.person_id = ?1 AND c.state IN ('queued', 'offered', 'accepted', 'in_progress')
