-- list_version.sql: the version of an audience's list. Index: primary key.
SELECT l.version FROM work_list AS l WHERE l.tenant_id = ?1 AND l.audience = ?2 AND l.audience_id = ?3 LIMIT 1
