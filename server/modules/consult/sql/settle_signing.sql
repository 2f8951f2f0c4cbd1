-- settle_signing: the authority has answered. Index: primary key.
UPDATE note_signing SET state = ?3, document_id = ?4 WHERE tenant_id = ?1 AND consult_id = ?2 AND state = 'asked'
