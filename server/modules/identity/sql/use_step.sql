-- use_step: a code of the authenticator app serves once. Index: staff_account's key.
UPDATE staff_account SET totp_step = ?2 WHERE person_id = ?1 AND totp_step < ?2
