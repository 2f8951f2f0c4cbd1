-- close_grant: shows nothing from ?6 on; one that ends earlier stays so. Index: care_grant's key.
UPDATE care_grant SET until_at = ?6, closed_at = ?6
 WHERE tenant_id = ?1 AND grantee_id = ?2 AND person_id = ?3 AND basis = ?4 AND opened_for = ?5 AND until_at > ?6
