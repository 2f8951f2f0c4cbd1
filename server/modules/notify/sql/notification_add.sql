-- notification_add.sql: one more to be sent. Index: primary key.
INSERT INTO notification (tenant_id, id, template_code, language, address, secrets, arguments, state, provider_id, failure,
                          queued_at, give_up_at, settled_at)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, '', '', ?9, ?10, NULL)
