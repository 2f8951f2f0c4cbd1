-- ask_contract: the authority is asked to sign it. Index: primary key.
INSERT INTO contract (tenant_id, onboarding_id, state, canonical, asked_at) VALUES (?1, ?2, 'asked', ?3, ?4)
ON CONFLICT (tenant_id, onboarding_id) DO UPDATE SET state = 'asked', canonical = excluded.canonical, asked_at = excluded.asked_at
 WHERE contract.state <> 'signed'
