-- judge_sample: for the one who comes first. Index: primary key.
UPDATE quality_sample SET passed = ?3, remark = ?4, judged_by = ?5, judged_at = ?6
 WHERE tenant_id = ?1 AND consult_id = ?2 AND judged_at IS NULL
