-- said_before: the message that this client_msg_id made. Index: message_place.
SELECT m.seq, m.client_msg_id, m.side, m.author_id, m.body, m.picture_id, m.notice, m.at
  FROM consult AS c {{readable c.person_id, 'consult'}}
  JOIN message AS m ON m.tenant_id = c.tenant_id AND m.consult_id = c.id
 WHERE c.tenant_id = ?1 AND c.id = ?2 AND m.client_key = ?3 AND m.client_msg_id = ?4
 LIMIT 1
