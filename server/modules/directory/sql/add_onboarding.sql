-- add_onboarding: touches no row when he has one there that is not over. Index: onboarding_open.
INSERT INTO onboarding (tenant_id, id, practitioner_id, person_id, department_id, ring, stage, version, proven, applied_at, since,
                        due_at, submitted_at, first_by, second_by, reason, findings, checked_at, score, judged, passed)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21)
ON CONFLICT (tenant_id, practitioner_id) WHERE stage NOT IN ('terminated', 'lapsed') DO NOTHING
