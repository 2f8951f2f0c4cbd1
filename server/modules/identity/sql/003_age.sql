-- Oldest first, for retention.
CREATE INDEX sign_in_code_age ON sign_in_code (sent_at);
CREATE INDEX code_count_age ON code_count (day);
CREATE INDEX attempt_age ON attempt (last_at);
CREATE INDEX staff_challenge_age ON staff_challenge (until_at);
