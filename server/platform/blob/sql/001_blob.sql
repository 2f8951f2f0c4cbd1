-- Pictures of patients: one row for what lies in the blob store. Global until used: a person belongs to no tenant.
-- @patient: no wall: names its owner alone; what shows it has one
CREATE TABLE blob (
    id           {{id}} NOT NULL PRIMARY KEY,   -- L1
    tenant_id    {{id}} NOT NULL,               -- L1
    owner_id     {{id}} NOT NULL,               -- L3
    state        {{text}} NOT NULL CHECK (state IN ('quarantine', 'ready')),   -- L1
    media_type   {{text}} NOT NULL,             -- L1
    bytes        {{integer}} NOT NULL,          -- L1
    width        {{integer}} NOT NULL,          -- L1
    height       {{integer}} NOT NULL,          -- L1
    sha256       {{bytes}} NOT NULL,            -- L2
    created_at   {{instant}} NOT NULL,          -- L1
    holder_kind  {{text}},                      -- L1
    holder_id    {{id}},                        -- L2
    retain_until {{instant}},                   -- L1
    hold         {{integer}} NOT NULL           -- L1
) {{strict_without_rowid}};

CREATE INDEX blob_unattached ON blob (owner_id, created_at) WHERE holder_id IS NULL;
