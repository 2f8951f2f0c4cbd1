-- The paper by which a person is known for certain, and how certain. One number, one person.
-- @patient: no wall: global; identity alone reads it, its secrets sealed
CREATE TABLE person_paper (
    person_id     {{id}} NOT NULL,        -- L2
    verified_at   {{instant}} NOT NULL,   -- L1
    kind          {{text}} NOT NULL,      -- L2
    number_hash   {{bytes}} NOT NULL,     -- L4
    number_sealed {{bytes}} NOT NULL,     -- L4
    level         {{integer}} NOT NULL,   -- L1
    ended_at      {{instant}},            -- L1
    PRIMARY KEY (person_id, verified_at)
) {{strict_without_rowid}};
CREATE UNIQUE INDEX person_paper_number ON person_paper (number_hash) WHERE ended_at IS NULL;

-- One try to prove it.
-- @patient: no wall: global; identity alone reads it, its secrets sealed
CREATE TABLE real_name_check (
    id            {{id}} NOT NULL PRIMARY KEY,   -- L2
    person_id     {{id}} NOT NULL,               -- L2
    kind          {{text}} NOT NULL,             -- L2
    name          {{text}} NOT NULL,             -- L3
    number_hash   {{bytes}} NOT NULL,            -- L4
    number_sealed {{bytes}} NOT NULL,            -- L4
    sex           {{text}} NOT NULL,             -- L3
    birth_date    {{integer}} NOT NULL,          -- L3
    state         {{text}} NOT NULL,             -- L1
    answer        {{text}} NOT NULL,             -- L1
    day           {{integer}} NOT NULL,          -- L1
    asked_at      {{instant}} NOT NULL,          -- L1
    face_id       {{id}},                        -- L2
    faces         {{integer}} NOT NULL,          -- L1
    decided_at    {{instant}}                    -- L1
) {{strict_without_rowid}};
CREATE INDEX real_name_check_of ON real_name_check (person_id, asked_at);

-- Pictures that prove something: of a paper, of a household register, of a face.
-- @patient: no wall: global; identity alone reads it, its secrets sealed
CREATE TABLE person_proof (
    subject_id {{id}} NOT NULL,   -- L2
    blob_id    {{id}} NOT NULL,   -- L2
    person_id  {{id}} NOT NULL,   -- L2
    PRIMARY KEY (subject_id, blob_id)
) {{strict_without_rowid}};

-- What people decide where no registry can: one open review for each subject.
-- @patient: no wall: global; identity alone reads it, its secrets sealed
CREATE TABLE person_review (
    id              {{id}} NOT NULL PRIMARY KEY,   -- L2
    kind            {{text}} NOT NULL,             -- L1
    subject_id      {{id}} NOT NULL,               -- L2
    person_id       {{id}} NOT NULL,               -- L2
    why             {{text}} NOT NULL,             -- L1
    opened_at       {{instant}} NOT NULL,          -- L1
    due_at          {{instant}} NOT NULL,          -- L1
    taker_id        {{id}},                        -- L2
    taker_tenant_id {{id}},                        -- L1
    taken_at        {{instant}},                   -- L1
    decided_at      {{instant}},                   -- L1
    outcome         {{text}} NOT NULL,             -- L1
    reason          {{text}} NOT NULL              -- L2
) {{strict_without_rowid}};
CREATE UNIQUE INDEX person_review_open ON person_review (subject_id) WHERE decided_at IS NULL;
CREATE INDEX person_review_due ON person_review (due_at, id) WHERE decided_at IS NULL;
