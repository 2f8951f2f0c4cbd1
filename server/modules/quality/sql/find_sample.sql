-- find_sample: one, judged or not. Index: primary key.
SELECT s.practitioner_id, s.judged_by, s.passed FROM quality_sample AS s WHERE s.tenant_id = ?1 AND s.consult_id = ?2
