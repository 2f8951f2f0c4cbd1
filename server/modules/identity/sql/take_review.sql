-- take_review: who looks at it; somebody else only when the one before let it lie since ?5. Index: primary key.
UPDATE person_review {{system}} SET taker_id = ?2, taker_tenant_id = ?3, taken_at = ?4
 WHERE id = ?1 AND decided_at IS NULL AND (taker_id IS NULL OR (taker_id = ?2 AND taker_tenant_id = ?3) OR taken_at <= ?5)
