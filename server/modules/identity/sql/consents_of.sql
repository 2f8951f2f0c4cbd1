-- consents_of: which versions a person has agreed to. Index: consent_given's key.
SELECT c.purpose, c.version FROM consent_given AS c {{system}} WHERE c.person_id = ?1
 ORDER BY c.purpose, c.version
 LIMIT 100
