-- second_factor_of: what a code of the authenticator app is checked against. Index: staff_account's key.
SELECT s.totp_sealed, s.totp_step, s.login FROM staff_account AS s WHERE s.person_id = ?1
