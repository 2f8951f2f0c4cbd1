-- say: the next message of a talk; nothing when this client_msg_id has been written before. Index: message_place.
INSERT INTO message (tenant_id, consult_id, seq, client_key, client_msg_id, side, author_id, body, picture_id, notice, at)
SELECT ?1, ?2, coalesce(max(m.seq), 0) + 1, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10
  FROM message AS m
 WHERE m.tenant_id = ?1 AND m.consult_id = ?2
HAVING count(CASE WHEN m.client_key = ?3 AND m.client_msg_id = ?4 THEN 1 END) = 0 AND coalesce(max(m.seq), 0) < ?11
RETURNING seq
