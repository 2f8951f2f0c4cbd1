-- use_invitation: by one of those who come at once. Index: doctor_invitation.token_hash.
UPDATE doctor_invitation SET used_at = ?2 WHERE token_hash = ?1 AND used_at IS NULL AND until_at > ?2
