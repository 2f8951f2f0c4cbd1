-- region_set.sql: where a tenant lies. Index: primary key.
INSERT INTO policy_region (tenant_id, province, pooling) VALUES (?1, ?2, ?3)
ON CONFLICT (tenant_id) DO UPDATE SET province = excluded.province, pooling = excluded.pooling
