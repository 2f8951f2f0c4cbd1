-- silence_of: when the doctor last spoke, and the first word of the patient that he has not answered. Index: primary key.
SELECT (SELECT max(m.at) FROM message AS m WHERE m.tenant_id = c.tenant_id AND m.consult_id = c.id AND m.side = 'doctor'),
       (SELECT min(m.at) FROM message AS m
         WHERE m.tenant_id = c.tenant_id AND m.consult_id = c.id AND m.side = 'patient'
           AND m.seq > coalesce((SELECT max(s.seq) FROM message AS s
                                  WHERE s.tenant_id = c.tenant_id AND s.consult_id = c.id AND s.side = 'doctor'), 0))
  FROM consult AS c {{system}}
 WHERE c.tenant_id = ?1 AND c.id = ?2
