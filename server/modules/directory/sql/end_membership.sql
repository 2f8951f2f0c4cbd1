-- end_membership: a member leaves. Index: membership's key.
UPDATE membership SET ended_at = ?3 WHERE tenant_id = ?1 AND practitioner_id = ?2 AND ended_at IS NULL
