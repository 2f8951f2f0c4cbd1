-- insert_version: the next version of a document; nothing when that number is taken. Index: primary key.
INSERT INTO document_version (tenant_id, document_id, version, author_id, author_person_id, content, sha256, algorithm,
                              signed_hash, signature, chain, signed_at, filed_at, before_sha256)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)
    ON CONFLICT (tenant_id, document_id, version) DO NOTHING
