-- blob_attach: joins one ready picture of its owner to what holds it from now on; the same again changes nothing. Index: primary key.
UPDATE blob
   SET tenant_id = ?3, holder_kind = ?4, holder_id = ?5, retain_until = ?6
 WHERE id = ?1 AND owner_id = ?2 AND state = 'ready'
   AND (holder_id IS NULL OR (tenant_id = ?3 AND holder_kind = ?4 AND holder_id = ?5))
