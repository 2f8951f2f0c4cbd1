-- keep_practice_site: a filing that was asked for. Index: primary key.
INSERT INTO practice_site (tenant_id, practitioner_id, kind, number, valid_from, valid_to, filed_at, shown_at)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
ON CONFLICT (tenant_id, practitioner_id) DO UPDATE
   SET kind = excluded.kind, number = excluded.number, valid_from = excluded.valid_from, valid_to = excluded.valid_to,
       filed_at = excluded.filed_at, shown_at = excluded.shown_at
