-- Who saw or changed what, and the moves of things: what is placed in the order of commits.
CREATE SEQUENCE audit_position;
CREATE SEQUENCE timeline_position;
-- @patient: no wall: everybody adds to it, and who reads it is asked by access
CREATE TABLE audit_entry (
    position {{integer}} NOT NULL DEFAULT nextval('audit_position'),                       -- L1
    xid {{integer}} NOT NULL DEFAULT (pg_current_xact_id()::text::bigint),                 -- L1
    at {{instant}} NOT NULL,                            -- L1
    deed {{text}} NOT NULL,                             -- L1
    tenant_id {{id}} NOT NULL,                          -- L1
    actor_id {{id}} NOT NULL,                           -- L2
    practitioner_id {{id}} NOT NULL,                    -- L2
    role {{text}} NOT NULL,                             -- L1
    purpose {{text}} NOT NULL,                          -- L1
    job {{text}} NOT NULL,                              -- L1
    session_id {{id}} NOT NULL,                         -- L2
    device_id {{id}} NOT NULL,                          -- L2
    category {{text}} NOT NULL,                         -- L1
    object_kind {{text}} NOT NULL,                      -- L1
    object_id {{id}} NOT NULL,                          -- L2
    what {{text}} NOT NULL,                             -- L1
    reason {{text}} NOT NULL,                           -- L1
    persons {{bytes}} NOT NULL,                         -- L3
    PRIMARY KEY (xid, position)
) {{strict}};

CREATE TABLE timeline (
    position {{integer}} NOT NULL DEFAULT nextval('timeline_position') PRIMARY KEY,
    tenant_id {{id}} NOT NULL,
    thing {{text}} NOT NULL,
    thing_id {{id}} NOT NULL,
    at {{instant}} NOT NULL,
    from_state {{text}} NOT NULL,
    to_state {{text}} NOT NULL,
    role {{text}} NOT NULL,
    actor_id {{id}} NOT NULL,
    reason {{text}} NOT NULL
) {{strict}};
