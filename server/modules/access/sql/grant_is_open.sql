-- grant_is_open: whether this very grant is in force. Index: care_grant's key.
SELECT g.categories FROM care_grant AS g
 WHERE g.tenant_id = ?1 AND g.grantee_id = ?2 AND g.person_id = ?3 AND g.basis = ?4 AND g.opened_for = ?5
   AND g.from_at <= ?6 AND g.until_at > ?6
