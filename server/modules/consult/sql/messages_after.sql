-- messages_after: what was said from a place on. Index: message_place.
SELECT m.seq, m.client_msg_id, m.side, m.author_id, m.body, m.picture_id, m.notice, m.at
  FROM consult AS c {{readable c.person_id, 'consult'}}
  JOIN message AS m ON m.tenant_id = c.tenant_id AND m.consult_id = c.id
 WHERE c.tenant_id = ?1 AND c.id = ?2 AND m.seq > ?3
 ORDER BY m.seq
 LIMIT ?4
