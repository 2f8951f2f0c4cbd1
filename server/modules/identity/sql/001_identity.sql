-- Persons, accounts, consents, sessions, codes and staff accounts. All global: a person belongs to no tenant.

-- @patient: no wall: grants themselves stand on it; identity alone reads it, its secrets sealed
CREATE TABLE person (
    id         {{id}} NOT NULL PRIMARY KEY,   -- L2
    name       {{text}},                      -- L3
    sex        {{text}},                      -- L3
    birth_date {{integer}},                   -- L3
    elder_mode {{integer}} NOT NULL,          -- L2
    created_at {{instant}} NOT NULL           -- L1
) {{strict_without_rowid}};

-- @patient: no wall: grants themselves stand on it; identity alone reads it, its secrets sealed
CREATE TABLE account (
    person_id    {{id}} NOT NULL PRIMARY KEY,   -- L2
    phone_hash   {{bytes}} NOT NULL UNIQUE,     -- L4
    phone_sealed {{bytes}} NOT NULL,            -- L4
    language     {{text}} NOT NULL,             -- L1
    created_at   {{instant}} NOT NULL           -- L1
) {{strict_without_rowid}};

-- @patient: no wall: grants themselves stand on it; identity alone reads it, its secrets sealed
CREATE TABLE consent_given (
    person_id {{id}} NOT NULL,        -- L2
    purpose   {{text}} NOT NULL,      -- L2
    version   {{text}} NOT NULL,      -- L1
    language  {{text}} NOT NULL,      -- L1
    text_hash {{bytes}} NOT NULL,     -- L1
    given_at  {{instant}} NOT NULL,   -- L1
    PRIMARY KEY (person_id, purpose, version)
) {{strict_without_rowid}};

CREATE TABLE session (
    id              {{id}} NOT NULL PRIMARY KEY,
    token_hash      {{bytes}} NOT NULL UNIQUE,
    app             {{text}} NOT NULL,
    role            {{text}} NOT NULL,
    person_id       {{id}} NOT NULL,
    tenant_id       {{id}} NOT NULL,
    site_id         {{id}} NOT NULL,
    practitioner_id {{id}} NOT NULL,
    device_id       {{id}} NOT NULL,
    device_name     {{text}} NOT NULL,
    ip_masked       {{text}} NOT NULL,
    created_at      {{instant}} NOT NULL,
    last_seen_at    {{instant}} NOT NULL,
    ended_at        {{instant}}
) {{strict_without_rowid}};
CREATE INDEX session_open ON session (person_id, created_at) WHERE ended_at IS NULL;

CREATE TABLE device (
    person_id     {{id}} NOT NULL,
    id            {{id}} NOT NULL,
    name          {{text}} NOT NULL,
    first_seen_at {{instant}} NOT NULL,
    last_seen_at  {{instant}} NOT NULL,
    PRIMARY KEY (person_id, id)
) {{strict_without_rowid}};

-- One code a number: the newest. Hashed with the number and the device that asked for it.
CREATE TABLE sign_in_code (
    phone_hash {{bytes}} NOT NULL PRIMARY KEY,
    code_hash  {{bytes}} NOT NULL,
    sent_at    {{instant}} NOT NULL,
    used_at    {{instant}}
) {{strict_without_rowid}};

-- How many codes a number, a device or an address has had on one day of Asia/Shanghai.
CREATE TABLE code_count (
    counted {{text}} NOT NULL,
    subject {{bytes}} NOT NULL,
    day     {{integer}} NOT NULL,
    sent    {{integer}} NOT NULL,
    PRIMARY KEY (counted, subject, day)
) {{strict_without_rowid}};

-- Tries of codes and passwords since the last right one, by number or login, whether or not such an account exists.
-- last_at is of the last one that was judged.
CREATE TABLE attempt (
    tried   {{text}} NOT NULL,
    subject {{bytes}} NOT NULL,
    tries   {{integer}} NOT NULL,
    last_at {{instant}} NOT NULL,
    PRIMARY KEY (tried, subject)
) {{strict_without_rowid}};

CREATE TABLE staff_account (
    person_id     {{id}} NOT NULL PRIMARY KEY,
    login         {{text}} NOT NULL UNIQUE,
    password_hash {{text}} NOT NULL,
    totp_sealed   {{bytes}} NOT NULL,
    totp_step     {{integer}} NOT NULL,
    created_at    {{instant}} NOT NULL
) {{strict_without_rowid}};

-- Between the password and the second factor.
CREATE TABLE staff_challenge (
    token_hash {{bytes}} NOT NULL PRIMARY KEY,
    person_id  {{id}} NOT NULL,
    app        {{text}} NOT NULL,
    until_at   {{instant}} NOT NULL,
    used_at    {{instant}}
) {{strict_without_rowid}};
