-- set_title: the title that his certificate says. Index: membership's key.
UPDATE membership SET title = ?3 WHERE tenant_id = ?1 AND practitioner_id = ?2
