-- add_staff: an account with a password and a second factor; touches no row when the login is taken.
INSERT INTO staff_account (person_id, login, password_hash, totp_sealed, totp_step, created_at)
VALUES (?1, ?2, ?3, ?4, 0, ?5)
ON CONFLICT (login) DO NOTHING
