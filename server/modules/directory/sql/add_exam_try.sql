-- add_exam_try: how an examination went. Index: primary key.
INSERT INTO exam_try (tenant_id, onboarding_id, at, correct, asked) VALUES (?1, ?2, ?3, ?4, ?5)
ON CONFLICT (tenant_id, onboarding_id, at) DO NOTHING
