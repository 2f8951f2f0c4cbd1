-- show_practice_site: the registry shows it. Index: primary key.
UPDATE practice_site SET shown_at = ?3 WHERE tenant_id = ?1 AND practitioner_id = ?2 AND shown_at IS NULL
