-- insert_crisis_call: one call for help, once for each institution whose seat is alarmed.
INSERT INTO crisis_call (id, tenant_id, person_id, screen_id, assessment_id, contact_id, kind, at)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
