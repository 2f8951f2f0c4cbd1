-- Doctors who join: one dossier for all sites, an application at each institution, where they may practise, contract, examination.
-- Numbers of papers are sealed, and found again by keyed hash; what is shown of them is masked.

CREATE TABLE dossier (
    practitioner_id      {{id}} NOT NULL PRIMARY KEY,
    category             {{text}},
    level                {{text}},
    title                {{text}} NOT NULL,
    scopes               {{text}} NOT NULL,
    main_institution     {{text}} NOT NULL,
    practising_since     {{integer}},
    institution_consents {{integer}} NOT NULL,
    updated_at           {{instant}} NOT NULL
) {{strict_without_rowid}};

CREATE TABLE paper (
    practitioner_id {{id}} NOT NULL,
    kind            {{text}} NOT NULL,
    sealed          {{bytes}} NOT NULL,
    number_hash     {{bytes}} NOT NULL,
    shown           {{text}} NOT NULL,
    valid_from      {{integer}} NOT NULL,
    valid_to        {{integer}},
    verified_at     {{instant}},
    PRIMARY KEY (practitioner_id, kind),
    UNIQUE (kind, number_hash)
) {{strict_without_rowid}};

CREATE TABLE onboarding (
    tenant_id       {{id}} NOT NULL,
    id              {{id}} NOT NULL,
    practitioner_id {{id}} NOT NULL,
    person_id       {{id}} NOT NULL,
    department_id   {{id}} NOT NULL,
    ring            {{text}} NOT NULL,
    stage           {{text}} NOT NULL,
    version         {{integer}} NOT NULL,
    proven          {{integer}} NOT NULL,
    applied_at      {{instant}} NOT NULL,
    since           {{instant}} NOT NULL,
    due_at          {{instant}},
    submitted_at    {{instant}},
    first_by        {{id}},
    second_by       {{id}},
    reason          {{text}} NOT NULL,
    findings        {{text}} NOT NULL,
    checked_at      {{instant}},
    score           {{integer}},
    judged          {{integer}} NOT NULL,
    passed          {{integer}} NOT NULL,
    PRIMARY KEY (tenant_id, id)
) {{strict_without_rowid}};
CREATE UNIQUE INDEX onboarding_open ON onboarding (tenant_id, practitioner_id) WHERE stage NOT IN ('terminated', 'lapsed');
CREATE INDEX onboarding_of_practitioner ON onboarding (practitioner_id);
CREATE INDEX onboarding_in_stage ON onboarding (tenant_id, stage, since);

CREATE TABLE practice_site (
    tenant_id       {{id}} NOT NULL,
    practitioner_id {{id}} NOT NULL,
    kind            {{text}} NOT NULL,
    number          {{text}} NOT NULL,
    valid_from      {{integer}} NOT NULL,
    valid_to        {{integer}},
    filed_at        {{instant}} NOT NULL,
    shown_at        {{instant}},
    PRIMARY KEY (tenant_id, practitioner_id)
) {{strict_without_rowid}};
CREATE INDEX practice_site_of_practitioner ON practice_site (practitioner_id);

CREATE TABLE contract (
    tenant_id     {{id}} NOT NULL,
    onboarding_id {{id}} NOT NULL,
    state         {{text}} NOT NULL,
    canonical     {{bytes}} NOT NULL,
    asked_at      {{instant}} NOT NULL,
    algorithm     {{text}},
    hash          {{bytes}},
    value         {{bytes}},
    chain         {{bytes}},
    signed_at     {{instant}},
    PRIMARY KEY (tenant_id, onboarding_id)
) {{strict_without_rowid}};

CREATE TABLE exam_try (
    tenant_id     {{id}} NOT NULL,
    onboarding_id {{id}} NOT NULL,
    at            {{instant}} NOT NULL,
    correct       {{integer}} NOT NULL,
    asked         {{integer}} NOT NULL,
    PRIMARY KEY (tenant_id, onboarding_id, at)
) {{strict_without_rowid}};

-- One-time links for a doctor whom an institution invites. Hashed; whoever holds the text may open the account, once.
CREATE TABLE doctor_invitation (
    tenant_id     {{id}} NOT NULL,
    token_hash    {{bytes}} NOT NULL UNIQUE,
    name          {{text}} NOT NULL,
    department_id {{id}} NOT NULL,
    ring          {{text}} NOT NULL,
    invited_by    {{id}} NOT NULL,
    until_at      {{instant}} NOT NULL,
    used_at       {{instant}},
    PRIMARY KEY (tenant_id, token_hash)
) {{strict_without_rowid}};

-- Whether a member may see patients at present. Who was a member before was vouched for by whoever founded the institution.
ALTER TABLE membership ADD COLUMN practising {{integer}} NOT NULL DEFAULT 1;
