-- use_code: a code serves once, while it is fresh. Touches no row for a wrong, used, old or missing one, and does not say
-- which. Index: sign_in_code's key.
UPDATE sign_in_code SET used_at = ?3 WHERE phone_hash = ?1 AND code_hash = ?2 AND used_at IS NULL AND sent_at > ?4
