-- reach_of: where a message to this person goes, and in which language. Index: account's key.
SELECT a.phone_sealed, a.language FROM account AS a {{system}} WHERE a.person_id = ?1
