-- job_at.sql: sets a job or moves the live one, as if it had never failed. Index: primary key.
INSERT INTO job (kind, subject, detail, tenant_id, v, due_at, payload, failures, token, error, parked_at)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, 0, 0, '', NULL)
ON CONFLICT (kind, subject, detail) DO UPDATE SET
    tenant_id = excluded.tenant_id, v = excluded.v, due_at = excluded.due_at, payload = excluded.payload,
    failures = 0, token = 0, error = '', parked_at = NULL
