-- take_sample: once for each conversation. Index: primary key.
INSERT INTO quality_sample (tenant_id, consult_id, practitioner_id, taken_at, remark) VALUES (?1, ?2, ?3, ?4, '')
ON CONFLICT (tenant_id, consult_id) DO NOTHING
