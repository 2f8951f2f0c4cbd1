-- unanswered_since: the patient's first word behind the doctor's last one. Index: message_place.
SELECT m.at
  FROM message AS m
 WHERE m.tenant_id = ?1 AND m.consult_id = ?2 AND m.side = 'patient'
   AND m.seq > coalesce((SELECT s.seq FROM message AS s
                          WHERE s.tenant_id = ?1 AND s.consult_id = ?2 AND s.side = 'doctor'
                          ORDER BY s.seq DESC LIMIT 1), 0)
 ORDER BY m.seq
 LIMIT 1
