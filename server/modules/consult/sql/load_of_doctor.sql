-- load_of_doctor: how many patients he has in hand. Index: consult_of_doctor.
SELECT count(*)
  FROM consult AS c {{system}}
 WHERE c.tenant_id = ?1 AND c.doctor_id = ?2 AND c.state IN ('offered', 'accepted', 'in_progress')
