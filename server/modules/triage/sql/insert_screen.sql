-- insert_screen: what was answered, with the server's own verdict.
INSERT INTO danger_screen (id, tenant_id, person_id, version, language, about, pregnant, signs, unsure, disposition, crisis, complete, at)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)
