-- exam_tries_since: how often he has tried since then. Index: primary key.
SELECT count(*) FROM exam_try AS e WHERE e.tenant_id = ?1 AND e.onboarding_id = ?2 AND e.at >= ?3
