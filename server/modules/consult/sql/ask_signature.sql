-- ask_signature: these bytes are to be signed; over those that the authority has refused, and over no others. Index: primary key.
INSERT INTO note_signing (tenant_id, consult_id, canonical, state, signer_id, signer_person_id, asked_at)
VALUES (?1, ?2, ?3, 'asked', ?4, ?5, ?6)
    ON CONFLICT (tenant_id, consult_id) DO UPDATE
   SET canonical = excluded.canonical, state = 'asked', signer_id = excluded.signer_id,
       signer_person_id = excluded.signer_person_id, asked_at = excluded.asked_at
 WHERE note_signing.state = 'refused'
