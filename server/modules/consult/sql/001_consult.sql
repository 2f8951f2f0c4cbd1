-- consult: the visit itself. Moves by compare-and-swap on (state, version); the doctor named is the one current doctor.
-- @patient: walled by person_id
CREATE TABLE consult (
    tenant_id {{id}} NOT NULL,            -- L1
    id {{id}} NOT NULL,                   -- L2
    department_id {{id}} NOT NULL,        -- L3
    person_id {{id}} NOT NULL,            -- L3
    kind {{text}} NOT NULL,               -- L2
    state {{text}} NOT NULL,              -- L2
    version {{integer}} NOT NULL,         -- L1
    outcome {{text}},                     -- L4
    cancel_reason {{text}},               -- L2
    screen_id {{id}} NOT NULL,            -- L3
    complaint {{text}} NOT NULL,          -- L4
    duration {{text}},                    -- L4
    medication {{text}},                  -- L4
    allergy {{text}},                     -- L4
    pregnancy {{text}},                   -- L4
    doctor_id {{id}},                     -- L2
    doctor_person_id {{id}},              -- L2
    spoke_doctor_id {{id}},               -- L2
    spoke_person_id {{id}},               -- L2
    hand_over_note {{text}},              -- L4
    opened_at {{instant}} NOT NULL,       -- L2
    waiting_since {{instant}} NOT NULL,   -- L2
    offer_until {{instant}},              -- L2
    accepted_at {{instant}},              -- L2
    ended_at {{instant}},                 -- L2
    closed_at {{instant}},                -- L2
    retain_until {{instant}},             -- L1
    hold {{integer}} NOT NULL DEFAULT 0,  -- L1
    PRIMARY KEY (tenant_id, id)
) {{strict_without_rowid}};
CREATE INDEX consult_of_person ON consult (person_id, id);
CREATE INDEX consult_waiting ON consult (tenant_id, department_id, waiting_since, id) WHERE state = 'queued';
CREATE INDEX consult_of_doctor ON consult (tenant_id, doctor_id, id)
    WHERE state IN ('offered', 'accepted', 'in_progress', 'summary_due');
CREATE INDEX consult_ended ON consult (tenant_id, department_id, ended_at) WHERE ended_at IS NOT NULL;

-- How far each side has received and read; it only grows.
-- @patient: walled by consult_id of consult
CREATE TABLE receipt (
    tenant_id {{id}} NOT NULL,            -- L1
    consult_id {{id}} NOT NULL,           -- L2
    side {{text}} NOT NULL,               -- L1
    delivered_seq {{integer}} NOT NULL,   -- L1
    read_seq {{integer}} NOT NULL,        -- L1
    PRIMARY KEY (tenant_id, consult_id, side)
) {{strict_without_rowid}};

-- Who was asked and did not take it: he is asked again only after the others.
CREATE TABLE offer_pass (
    tenant_id {{id}} NOT NULL,
    consult_id {{id}} NOT NULL,
    doctor_id {{id}} NOT NULL,
    times {{integer}} NOT NULL,
    passed_at {{instant}} NOT NULL,
    PRIMARY KEY (tenant_id, consult_id, doctor_id)
) {{strict_without_rowid}};

-- When a doctor was last offered anybody: whose turn it is among equals.
CREATE TABLE offer_turn (
    tenant_id {{id}} NOT NULL,
    doctor_id {{id}} NOT NULL,
    offered_at {{instant}} NOT NULL,
    PRIMARY KEY (tenant_id, doctor_id)
) {{strict_without_rowid}};

-- The note as the doctor is writing it; the signed one is record's.
-- @patient: walled by consult_id of consult
CREATE TABLE note_draft (
    tenant_id {{id}} NOT NULL,           -- L1
    consult_id {{id}} NOT NULL,          -- L2
    chief_complaint {{text}} NOT NULL,   -- L4
    present_illness {{text}} NOT NULL,   -- L4
    past_history {{text}} NOT NULL,      -- L4
    management {{text}} NOT NULL,        -- L4
    advice {{text}} NOT NULL,            -- L4
    revision {{integer}} NOT NULL,       -- L1
    author_id {{id}} NOT NULL,           -- L2
    updated_at {{instant}} NOT NULL,     -- L2
    PRIMARY KEY (tenant_id, consult_id)
) {{strict_without_rowid}};

-- The bytes that the certificate authority is asked to sign, from the doctor's word until they are filed.
-- @patient: walled by consult_id of consult
CREATE TABLE note_signing (
    tenant_id {{id}} NOT NULL,         -- L1
    consult_id {{id}} NOT NULL,        -- L2
    canonical {{bytes}} NOT NULL,      -- L4
    state {{text}} NOT NULL,           -- L1
    signer_id {{id}} NOT NULL,         -- L2
    signer_person_id {{id}} NOT NULL,  -- L2
    document_id {{id}},                -- L2
    asked_at {{instant}} NOT NULL,     -- L2
    PRIMARY KEY (tenant_id, consult_id)
) {{strict_without_rowid}};

-- Which pictures (platform/blob) a consultation holds: those of the question have a place, those of the talk have none.
-- @patient: walled by consult_id of consult
CREATE TABLE consult_picture (
    tenant_id {{id}} NOT NULL,    -- L1
    consult_id {{id}} NOT NULL,   -- L2
    picture_id {{id}} NOT NULL,   -- L4
    place {{integer}},            -- L1
    PRIMARY KEY (tenant_id, consult_id, picture_id)
) {{strict_without_rowid}};
CREATE INDEX consult_picture_by_picture ON consult_picture (picture_id);
