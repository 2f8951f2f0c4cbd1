-- signing_of: the bytes that are being signed, for the doctor who waits. Index: primary key.
SELECT s.canonical, s.state
  FROM consult AS c {{readable c.person_id, 'document'}}
  JOIN note_signing AS s ON s.tenant_id = c.tenant_id AND s.consult_id = c.id
 WHERE c.tenant_id = ?1 AND c.id = ?2
