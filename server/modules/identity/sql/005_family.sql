-- One account acts for one person: on a basis, within scopes, until a day.
-- @patient: no wall: global; identity alone reads it, its secrets sealed
CREATE TABLE family_link (
    id            {{id}} NOT NULL PRIMARY KEY,   -- L2
    holder_id     {{id}} NOT NULL,               -- L2
    person_id     {{id}},                        -- L2
    relation      {{text}} NOT NULL,             -- L3
    basis         {{text}} NOT NULL,             -- L2
    scopes        {{integer}} NOT NULL,          -- L1
    state         {{text}} NOT NULL,             -- L1
    name          {{text}} NOT NULL,             -- L3
    sex           {{text}} NOT NULL,             -- L3
    birth_date    {{integer}} NOT NULL,          -- L3
    kind          {{text}} NOT NULL,             -- L2
    number_hash   {{bytes}} NOT NULL,            -- L4
    number_sealed {{bytes}} NOT NULL,            -- L4
    created_at    {{instant}} NOT NULL,          -- L1
    active_at     {{instant}},                   -- L1
    valid_to      {{instant}},                   -- L1
    own_asked_at  {{instant}},                   -- L1
    noticed_at    {{instant}},                   -- L1
    ended_at      {{instant}},                   -- L1
    why           {{text}} NOT NULL              -- L2
) {{strict_without_rowid}};
CREATE INDEX family_link_holder ON family_link (holder_id, created_at);
CREATE INDEX family_link_person ON family_link (person_id) WHERE person_id IS NOT NULL;
