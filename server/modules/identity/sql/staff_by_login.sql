-- staff_by_login: whom a login names, and what his password is checked against. Index: staff_account.login.
SELECT s.person_id, s.password_hash FROM staff_account AS s WHERE s.login = ?1
