-- shift_asked: when its doctor was last asked to come. Index: primary key.
UPDATE duty_shift SET asked_at = ?3 WHERE tenant_id = ?1 AND id = ?2
