-- add_consent: that a person agreed to this text. Agreeing twice is agreeing once.
INSERT INTO consent_given {{system}} (person_id, purpose, version, language, text_hash, given_at)
VALUES (?1, ?2, ?3, ?4, ?5, ?6)
ON CONFLICT (person_id, purpose, version) DO NOTHING
