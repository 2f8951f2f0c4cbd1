-- signing_for_job: the bytes that are being signed, for the call to the authority and its answer. Index: primary key.
SELECT s.canonical, s.state, s.signer_id, s.signer_person_id
  FROM note_signing AS s {{system}}
 WHERE s.tenant_id = ?1 AND s.consult_id = ?2
