-- link_exists.sql: is the person of an entry still linked to it? Index: primary key.
SELECT 1 FROM audit_person AS p {{system}} WHERE p.person_id = ?1 AND p.position = ?2 LIMIT 1
