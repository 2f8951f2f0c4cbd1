-- list_changed.sql: the next version of an audience's list. Index: primary key.
INSERT INTO work_list (tenant_id, audience, audience_id, version) VALUES (?1, ?2, ?3, 1)
ON CONFLICT (tenant_id, audience, audience_id) DO UPDATE SET version = work_list.version + 1
RETURNING version
