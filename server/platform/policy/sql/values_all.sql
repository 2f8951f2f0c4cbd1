-- values_all.sql: everything that was ever approved; a few hundred rows. Index: primary key.
SELECT v.key, v.scope, v.tenant_id, v.name, v.from_at, v.value FROM policy_value AS v ORDER BY v.from_at LIMIT 100000
