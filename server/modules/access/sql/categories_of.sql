-- categories_of: what this reader may see of this person now. Index: care_grant's key.
SELECT g.categories
  FROM care_grant AS g
 WHERE g.tenant_id = ?1 AND g.grantee_id = ?2 AND g.person_id = ?3 AND g.from_at <= ?4 AND g.until_at > ?4
 LIMIT 1000
