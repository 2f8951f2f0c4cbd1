-- Institutions, sites, departments, practitioners and who works where. Public facts: no patient stands here.

CREATE TABLE institution (
    id         {{id}} NOT NULL PRIMARY KEY,
    name       {{text}} NOT NULL,
    city       {{text}} NOT NULL,
    created_at {{instant}} NOT NULL
) {{strict_without_rowid}};

CREATE TABLE site (
    tenant_id  {{id}} NOT NULL,
    id         {{id}} NOT NULL,
    name       {{text}} NOT NULL,
    created_at {{instant}} NOT NULL,
    PRIMARY KEY (tenant_id, id)
) {{strict_without_rowid}};

CREATE TABLE department (
    tenant_id  {{id}} NOT NULL,
    id         {{id}} NOT NULL UNIQUE,
    code       {{text}} NOT NULL,
    name       {{text}} NOT NULL,
    created_at {{instant}} NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, code, name)
) {{strict_without_rowid}};

CREATE TABLE practitioner (
    id         {{id}} NOT NULL PRIMARY KEY,
    person_id  {{id}} NOT NULL UNIQUE,
    name       {{text}} NOT NULL,
    created_at {{instant}} NOT NULL
) {{strict_without_rowid}};

CREATE TABLE membership (
    tenant_id       {{id}} NOT NULL,
    practitioner_id {{id}} NOT NULL,
    person_id       {{id}} NOT NULL,
    site_id         {{id}} NOT NULL,
    duty            {{text}} NOT NULL,
    title           {{text}} NOT NULL,
    crisis_seat     {{integer}} NOT NULL,
    created_at      {{instant}} NOT NULL,
    ended_at        {{instant}},
    PRIMARY KEY (tenant_id, practitioner_id)
) {{strict_without_rowid}};
CREATE INDEX membership_person ON membership (person_id) WHERE ended_at IS NULL;
CREATE INDEX membership_crisis ON membership (tenant_id) WHERE crisis_seat <> 0 AND ended_at IS NULL;

CREATE TABLE department_member (
    tenant_id       {{id}} NOT NULL,
    department_id   {{id}} NOT NULL,
    practitioner_id {{id}} NOT NULL,
    leads           {{integer}} NOT NULL,
    PRIMARY KEY (tenant_id, department_id, practitioner_id)
) {{strict_without_rowid}};
