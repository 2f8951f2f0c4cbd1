-- blob_begin: a picture whose bytes are on disk; nobody sees it yet.
INSERT INTO blob (id, tenant_id, owner_id, state, media_type, bytes, width, height, sha256, created_at, hold)
VALUES (?1, ?2, ?3, 'quarantine', ?4, ?5, ?6, ?7, ?8, ?9, 0)
    ON CONFLICT (id) DO NOTHING
