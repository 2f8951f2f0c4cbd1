-- pass_over: he was asked and did not take it.
INSERT INTO offer_pass (tenant_id, consult_id, doctor_id, times, passed_at) VALUES (?1, ?2, ?3, 1, ?4)
    ON CONFLICT (tenant_id, consult_id, doctor_id) DO UPDATE SET times = offer_pass.times + 1, passed_at = excluded.passed_at
