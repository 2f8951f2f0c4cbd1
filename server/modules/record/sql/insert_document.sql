-- insert_document: a document about a person; nothing when its source has one already. Index: document_of_source.
INSERT INTO document (tenant_id, id, person_id, kind, source_kind, source_id, filed_at, retain_until)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
    ON CONFLICT (tenant_id, source_kind, source_id, kind) DO NOTHING
