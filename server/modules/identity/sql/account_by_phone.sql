-- account_by_phone: whose number this is. Index: account.phone_hash.
SELECT a.person_id FROM account AS a {{system}} WHERE a.phone_hash = ?1
