-- contract_of: as far as it has come. Index: primary key.
SELECT c.state, c.canonical, c.algorithm, c.hash, c.signed_at
  FROM contract AS c
 WHERE c.tenant_id = ?1 AND c.onboarding_id = ?2
