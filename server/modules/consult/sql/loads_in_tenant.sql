-- loads_in_tenant: how many patients each doctor has in hand. Index: consult_of_doctor.
SELECT c.doctor_id, count(*)
  FROM consult AS c {{system}}
 WHERE c.tenant_id = ?1 AND c.doctor_id IS NOT NULL AND c.state IN ('offered', 'accepted', 'in_progress')
 GROUP BY c.doctor_id
