-- touch: something that its card shows has changed beside its state. Index: primary key.
UPDATE consult
   SET version = version + 1
 WHERE tenant_id = ?1 AND id = ?2 AND person_id = ?3 AND version = ?4
