-- shift_attend: its doctor is there. Index: primary key.
UPDATE duty_shift SET attended_at = ?3 WHERE tenant_id = ?1 AND id = ?2 AND attended_at IS NULL
