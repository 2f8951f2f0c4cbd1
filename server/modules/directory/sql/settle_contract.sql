-- settle_contract: the authority has answered. Index: primary key.
UPDATE contract SET state = ?3, algorithm = ?4, hash = ?5, value = ?6, chain = ?7, signed_at = ?8
 WHERE tenant_id = ?1 AND onboarding_id = ?2 AND state = 'asked'
