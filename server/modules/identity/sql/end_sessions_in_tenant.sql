-- end_sessions_in_tenant: a member who leaves an institution is signed out of it. Index: session_open.
UPDATE session SET ended_at = ?3 WHERE person_id = ?1 AND tenant_id = ?2 AND ended_at IS NULL
