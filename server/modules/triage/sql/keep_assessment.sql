-- keep_assessment: the next of it, where nobody was quicker and it is nobody else's. Index: primary key.
UPDATE assessment
   SET tenant_id = ?4, person_id = ?3, version = version + 1, state = ?5, protocol = ?6, asked = ?7, turn = ?8,
       in_words = ?9, disposition = ?10, departments = ?11, crisis = ?12, answered_at = ?13, card_at = ?14,
       card_after_ms = ?15, decision = ?16, decided_at = ?17, consult_id = ?18, doctor_disposition = ?19,
       doctor_department = ?20, corrected_by = ?21, corrected_at = ?22, outcome = ?23, outcome_disposition = ?24,
       outcome_department = ?25, linked_at = ?26, check_due_at = ?27, check_told_at = ?28, check_how = ?29,
       check_at = ?30
 WHERE id = ?1 AND version = ?2 AND (person_id IS NULL OR person_id = ?3)
