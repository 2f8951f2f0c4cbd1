-- talks_of: the conversations that a doctor is in the middle of. Index: consult_of_doctor.
SELECT c.tenant_id, c.id, c.department_id, c.person_id, c.kind, c.state, c.version, c.outcome, c.cancel_reason, c.complaint,
       c.duration, c.medication, c.allergy, c.pregnancy, c.doctor_id, c.doctor_person_id, c.spoke_doctor_id, c.spoke_person_id,
       c.hand_over_note, c.opened_at, c.waiting_since, c.offer_until, c.accepted_at, c.ended_at, c.closed_at,
       c.screen_id, c.assessment_id
  FROM consult AS c {{system}}
 WHERE c.tenant_id = ?1 AND c.doctor_id = ?2 AND c.state = 'in_progress'
 ORDER BY c.id
 LIMIT ?3
