-- document: what was filed about a person, by whom and until when it must be kept. Never deleted, never changed in place.
-- @patient: walled by person_id
CREATE TABLE document (
    tenant_id {{id}} NOT NULL,            -- L1
    id {{id}} NOT NULL,                   -- L2
    person_id {{id}} NOT NULL,            -- L3
    kind {{text}} NOT NULL,               -- L2
    source_kind {{text}} NOT NULL,        -- L2
    source_id {{id}} NOT NULL,            -- L2
    filed_at {{instant}} NOT NULL,        -- L2
    retain_until {{instant}} NOT NULL,    -- L1
    hold {{integer}} NOT NULL DEFAULT 0,  -- L1
    PRIMARY KEY (tenant_id, id)
) {{strict_without_rowid}};
CREATE UNIQUE INDEX document_of_source ON document (tenant_id, source_kind, source_id, kind);
CREATE INDEX document_of_person ON document (person_id, id);

-- Each version as it was signed: the bytes, and what proves them.
-- @patient: walled by document_id of document
CREATE TABLE document_version (
    tenant_id {{id}} NOT NULL,            -- L1
    document_id {{id}} NOT NULL,          -- L2
    version {{integer}} NOT NULL,         -- L1
    author_id {{id}} NOT NULL,            -- L2
    author_person_id {{id}} NOT NULL,     -- L2
    content {{bytes}} NOT NULL,           -- L4
    sha256 {{bytes}} NOT NULL,            -- L2
    algorithm {{text}} NOT NULL,          -- L1
    signed_hash {{bytes}} NOT NULL,       -- L2
    signature {{bytes}} NOT NULL,         -- L2
    chain {{bytes}} NOT NULL,             -- L2
    signed_at {{instant}} NOT NULL,       -- L2
    filed_at {{instant}} NOT NULL,        -- L2
    before_sha256 {{bytes}},              -- L2
    PRIMARY KEY (tenant_id, document_id, version)
) {{strict_without_rowid}};
