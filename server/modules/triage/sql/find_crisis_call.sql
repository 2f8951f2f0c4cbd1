-- find_crisis_call: the call as one institution was told of it. Index: primary key.
-- No grant: a call may be nobody's; the institution that was alarmed answers it, and each reveal is audited.
SELECT c.person_id, c.contact_id
  FROM crisis_call AS c
 WHERE c.tenant_id = ?1 AND c.id = ?2
