-- shift_call: a standby is called in for another's shift, once. Index: primary key.
UPDATE duty_shift SET called_at = ?3, called_for = ?4 WHERE tenant_id = ?1 AND id = ?2 AND called_at IS NULL
