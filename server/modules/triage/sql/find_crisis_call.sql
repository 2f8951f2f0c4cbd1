-- find_crisis_call: the call as one institution was told of it. Index: primary key.
SELECT c.person_id, c.contact_id
  FROM crisis_call AS c
 WHERE c.tenant_id = ?1 AND c.id = ?2
