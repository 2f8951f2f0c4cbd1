-- keep_dossier: as he has it now. Index: primary key.
INSERT INTO dossier (practitioner_id, category, level, title, scopes, main_institution, practising_since, institution_consents,
                     updated_at)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
ON CONFLICT (practitioner_id) DO UPDATE
   SET category = excluded.category, level = excluded.level, title = excluded.title, scopes = excluded.scopes,
       main_institution = excluded.main_institution, practising_since = excluded.practising_since,
       institution_consents = excluded.institution_consents, updated_at = excluded.updated_at
