-- assessment_to_read: the assessment of a consultation, for whoever may see its person's consultations. Index: primary key.
SELECT a.id, a.tenant_id, a.person_id, a.state, a.version, a.asked, a.turn, a.in_words, a.started_at, a.answered_at,
       a.card_at, a.card_after_ms, a.decision, a.decided_at, a.consult_id, a.doctor_disposition, a.doctor_department,
       a.corrected_by, a.corrected_at, a.outcome, a.outcome_disposition, a.outcome_department, a.linked_at,
       a.check_due_at, a.check_told_at, a.check_how, a.check_at
  FROM assessment AS a {{readable a.person_id, 'consult'}}
 WHERE a.id = ?1
