-- passes_of: which doctors were asked and did not take it. Index: primary key.
SELECT doctor_id, times, passed_at FROM offer_pass WHERE tenant_id = ?1 AND consult_id = ?2
