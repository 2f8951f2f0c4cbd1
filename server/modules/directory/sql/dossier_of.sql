-- dossier_of: a doctor's own word about himself. Index: primary key.
SELECT d.category, d.level, d.title, d.scopes, d.main_institution, d.practising_since, d.institution_consents
  FROM dossier AS d
 WHERE d.practitioner_id = ?1
