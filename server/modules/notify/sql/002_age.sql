-- Oldest first, for retention.
CREATE INDEX notification_age ON notification (settled_at) WHERE settled_at IS NOT NULL;
