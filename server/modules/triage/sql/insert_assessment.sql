-- insert_assessment: what was said, with the server's own answer.
INSERT INTO assessment (id, tenant_id, person_id, state, version, protocol, asked, turn, in_words, disposition,
                        departments, crisis, started_at, answered_at, card_at, card_after_ms, decision, decided_at,
                        consult_id, doctor_disposition, doctor_department, corrected_by, corrected_at, outcome,
                        outcome_disposition, outcome_department, linked_at, check_due_at, check_told_at, check_how,
                        check_at)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23, ?24,
        ?25, ?26, ?27, ?28, ?29, ?30, ?31)
