-- last_seq_of: the number of the last message. Index: message_place.
SELECT max(m.seq)
  FROM consult AS c {{readable c.person_id, 'consult'}}
  JOIN message AS m ON m.tenant_id = c.tenant_id AND m.consult_id = c.id
 WHERE c.tenant_id = ?1 AND c.id = ?2
