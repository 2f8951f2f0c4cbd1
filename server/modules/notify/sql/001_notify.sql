-- Messages to addresses. Address and secrets are sealed by their owner; the secrets are wiped once nobody needs them.
-- @patient: no wall: names a sealed address and no person
CREATE TABLE notification (
    tenant_id {{id}} NOT NULL,              -- L1
    id {{id}} NOT NULL,                     -- L2
    template_code {{text}} NOT NULL,        -- L2
    language {{text}} NOT NULL,             -- L1
    address {{bytes}} NOT NULL,             -- L4
    secrets {{bytes}} NOT NULL,             -- L4
    arguments {{text}} NOT NULL,            -- L2
    state {{text}} NOT NULL,                -- L1
    provider_id {{text}} NOT NULL,          -- L2
    failure {{text}} NOT NULL,              -- L1
    queued_at {{instant}} NOT NULL,         -- L1
    give_up_at {{instant}} NOT NULL,        -- L1
    settled_at {{instant}},                 -- L1
    PRIMARY KEY (tenant_id, id)
) {{strict_without_rowid}};
