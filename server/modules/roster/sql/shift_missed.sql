-- shift_missed: its doctor did not come. Index: primary key.
UPDATE duty_shift SET no_show_at = ?3 WHERE tenant_id = ?1 AND id = ?2 AND no_show_at IS NULL
