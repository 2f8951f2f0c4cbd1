-- insert_consult: the patient joins a department's queue.
INSERT INTO consult (tenant_id, id, department_id, person_id, kind, state, version, screen_id, assessment_id, complaint, duration,
                     medication, allergy, pregnancy, opened_at, waiting_since)
VALUES (?1, ?2, ?3, ?4, ?5, 'queued', 1, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?13)
