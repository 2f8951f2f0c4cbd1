-- ask_again: the authority was silent for a while and the doctor asks once more. Index: primary key.
UPDATE note_signing SET asked_at = ?3 WHERE tenant_id = ?1 AND consult_id = ?2 AND state = 'asked' AND asked_at <= ?4
