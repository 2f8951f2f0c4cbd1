-- draft_of: the note as it is being written. Index: primary key.
SELECT n.chief_complaint, n.present_illness, n.past_history, n.management, n.advice, n.revision
  FROM consult AS c {{readable c.person_id, 'document'}}
  JOIN note_draft AS n ON n.tenant_id = c.tenant_id AND n.consult_id = c.id
 WHERE c.tenant_id = ?1 AND c.id = ?2
