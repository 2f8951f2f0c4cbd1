-- set_practising: a member may see patients, or may not. Index: membership's key.
UPDATE membership SET practising = ?3 WHERE tenant_id = ?1 AND practitioner_id = ?2 AND ended_at IS NULL
