-- put_code: the newest code of a number takes the place of the last.
INSERT INTO sign_in_code (phone_hash, code_hash, sent_at, used_at) VALUES (?1, ?2, ?3, NULL)
ON CONFLICT (phone_hash) DO UPDATE SET code_hash = excluded.code_hash, sent_at = excluded.sent_at, used_at = NULL
