-- code_of: when the newest code of a number was sent, used or not. Index: sign_in_code's key.
SELECT c.sent_at FROM sign_in_code AS c WHERE c.phone_hash = ?1
