-- Guidance before the visit: what a person said, what the engine made of it, what he decided, what the doctor made of it, how it
-- ended. Nobody's until somebody signed in decides on it or asks a doctor with it.
-- @patient: no wall: answered before anybody is known
CREATE TABLE assessment (
    id {{id}} NOT NULL,                  -- L2
    tenant_id {{id}} NOT NULL,           -- L2 nil until a consultation was opened on it
    person_id {{id}},                    -- L3
    state {{text}} NOT NULL,             -- L2
    version {{integer}} NOT NULL,        -- L1
    protocol {{text}} NOT NULL,          -- L1
    asked {{text}} NOT NULL,             -- L5 JSON: text, danger signs, answers, corrections
    turn {{text}} NOT NULL,              -- L5 JSON: the engine's last answer
    in_words {{text}} NOT NULL,          -- L5 JSON: questions and answers as they were shown
    disposition {{text}} NOT NULL,       -- L4
    departments {{text}} NOT NULL,       -- L4 codes, separated by a space
    crisis {{integer}} NOT NULL,         -- L5
    started_at {{instant}} NOT NULL,     -- L2
    answered_at {{instant}} NOT NULL,    -- L2 when the last answer arrived
    card_at {{instant}} NOT NULL,        -- L2 when its card was made
    card_after_ms {{integer}},           -- L2 how long the app's own card took
    decision {{text}},                   -- L4
    decided_at {{instant}},              -- L2
    consult_id {{id}},                   -- L3
    doctor_disposition {{text}},         -- L4
    doctor_department {{text}},          -- L4
    corrected_by {{id}},                 -- L2
    corrected_at {{instant}},            -- L2
    outcome {{text}},                    -- L4
    outcome_disposition {{text}},        -- L4
    outcome_department {{text}},         -- L4
    linked_at {{instant}},               -- L2
    check_due_at {{instant}},            -- L2
    check_told_at {{instant}},           -- L2
    check_how {{text}},                  -- L4
    check_at {{instant}},                -- L2
    PRIMARY KEY (id)
) {{strict_without_rowid}};
CREATE INDEX assessment_of_person ON assessment (person_id, started_at) WHERE person_id IS NOT NULL;
CREATE INDEX assessment_unclaimed ON assessment (started_at) WHERE person_id IS NULL;

-- A call for help may come from an assessment as from a screen.
ALTER TABLE crisis_call ADD COLUMN assessment_id {{id}};   -- L3
