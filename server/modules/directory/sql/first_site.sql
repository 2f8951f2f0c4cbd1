-- first_site: where a newcomer is put. Index: site's key.
SELECT s.id FROM site AS s WHERE s.tenant_id = ?1 ORDER BY s.id LIMIT 1
