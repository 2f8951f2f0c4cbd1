-- progress_of: how a talk stands: the last message, when the doctor last spoke, the patient's first unanswered word, and how
-- far each side has received and read. Index: primary keys.
SELECT (SELECT max(m.seq) FROM message AS m WHERE m.tenant_id = c.tenant_id AND m.consult_id = c.id),
       (SELECT max(m.at) FROM message AS m WHERE m.tenant_id = c.tenant_id AND m.consult_id = c.id AND m.side = 'doctor'),
       (SELECT min(m.at) FROM message AS m
         WHERE m.tenant_id = c.tenant_id AND m.consult_id = c.id AND m.side = 'patient'
           AND m.seq > coalesce((SELECT max(s.seq) FROM message AS s
                                  WHERE s.tenant_id = c.tenant_id AND s.consult_id = c.id AND s.side = 'doctor'), 0)),
       p.delivered_seq, p.read_seq, d.delivered_seq, d.read_seq
  FROM consult AS c {{readable c.person_id, 'consult'}}
  LEFT JOIN receipt AS p ON p.tenant_id = c.tenant_id AND p.consult_id = c.id AND p.side = 'patient'
  LEFT JOIN receipt AS d ON d.tenant_id = c.tenant_id AND d.consult_id = c.id AND d.side = 'doctor'
 WHERE c.tenant_id = ?1 AND c.id = ?2
