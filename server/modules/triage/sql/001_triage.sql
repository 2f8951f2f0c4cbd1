-- What was answered to the danger questions. Nobody's until somebody signed in asks a doctor on it.
-- @patient: no wall: answered before anybody is known
CREATE TABLE danger_screen (
    id {{id}} NOT NULL,                  -- L2
    tenant_id {{id}} NOT NULL,           -- L2 nil: asked before any institution was chosen
    person_id {{id}},                    -- L3
    version {{text}} NOT NULL,           -- L1
    language {{text}} NOT NULL,          -- L2
    about {{text}} NOT NULL,             -- L3
    pregnant {{text}},                   -- L4
    signs {{text}} NOT NULL,             -- L4 ids, separated by a space
    unsure {{text}} NOT NULL,            -- L4 groups, separated by a space
    disposition {{text}} NOT NULL,       -- L4
    crisis {{integer}} NOT NULL,         -- L5
    complete {{integer}} NOT NULL,       -- L2
    at {{instant}} NOT NULL,             -- L2
    PRIMARY KEY (id)
) {{strict_without_rowid}};

-- A call for help after an answer about self-harm. The number itself is identity's.
-- @patient: no wall: rings at whoever has the seat, with or without a person
CREATE TABLE crisis_call (
    id {{id}} NOT NULL,                  -- L2
    tenant_id {{id}} NOT NULL,           -- L2 whose crisis seat is alarmed; one row for each institution
    person_id {{id}},                    -- L3
    screen_id {{id}},                    -- L3
    contact_id {{id}} NOT NULL,          -- L4
    at {{instant}} NOT NULL,             -- L2
    PRIMARY KEY (tenant_id, id)
) {{strict_without_rowid}};
