-- The links to the persons concerned, and the seals over both.
-- @patient: no wall: everybody adds to it, and who reads it is asked by access
CREATE TABLE audit_person (
    person_id {{id}} NOT NULL,                          -- L3
    position {{integer}} NOT NULL,                      -- L1
    xid {{integer}} NOT NULL,                           -- L1
    PRIMARY KEY (person_id, position)
) {{strict_without_rowid}};

CREATE TABLE audit_seal (
    number {{integer}} NOT NULL PRIMARY KEY,
    last_xid {{integer}} NOT NULL,
    last_position {{integer}} NOT NULL,
    rows {{bytes}} NOT NULL,
    previous {{bytes}} NOT NULL,
    hash {{bytes}} NOT NULL,
    key_id {{text}} NOT NULL,
    signature {{bytes}} NOT NULL,
    sealed_at {{instant}} NOT NULL,
    suite {{text}} NOT NULL
) {{strict}};

CREATE INDEX timeline_thing ON timeline (tenant_id, thing, thing_id, position);
