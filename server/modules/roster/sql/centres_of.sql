-- centres_of: the failure domains of an institution's sites. Index: primary key.
SELECT c.site_id, c.centre FROM duty_centre AS c WHERE c.tenant_id = ?1 ORDER BY c.site_id LIMIT 1000
