-- regions_all.sql: where the tenants lie. Index: primary key.
SELECT r.tenant_id, r.province, r.pooling FROM policy_region AS r LIMIT 100000
