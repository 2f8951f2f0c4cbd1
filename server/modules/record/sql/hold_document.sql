-- hold_document: while held (封存), nothing deletes it, whatever its age. Index: primary key.
UPDATE document SET hold = ?4 WHERE tenant_id = ?1 AND id = ?2 AND person_id = ?3
