-- add_session: somebody signed in.
INSERT INTO session (id, token_hash, app, role, person_id, tenant_id, site_id, practitioner_id, device_id, device_name,
                     ip_masked, created_at, last_seen_at)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?12)
