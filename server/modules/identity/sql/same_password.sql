-- same_password: that the password compared a moment ago is still the one. Index: staff_account's key.
SELECT s.person_id FROM staff_account AS s WHERE s.person_id = ?1 AND s.password_hash = ?2
