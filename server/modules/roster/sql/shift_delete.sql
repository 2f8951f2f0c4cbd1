-- shift_delete: a draft that nobody was told of. Index: primary key.
DELETE FROM duty_shift
 WHERE tenant_id = ?1 AND id = ?2 AND version = ?3 AND state = 'draft'
