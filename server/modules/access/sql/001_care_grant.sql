-- Who may see what of whom, and until when. "readable" is a join on this table and nothing else.
CREATE TABLE care_grant (
    tenant_id  {{id}} NOT NULL,
    grantee_id {{id}} NOT NULL,
    person_id  {{id}} NOT NULL,
    basis      {{text}} NOT NULL,
    opened_for {{id}} NOT NULL,
    categories {{integer}} NOT NULL,
    from_at    {{instant}} NOT NULL,
    until_at   {{instant}} NOT NULL,
    closed_at  {{instant}},
    PRIMARY KEY (tenant_id, grantee_id, person_id, basis, opened_for)
) {{strict_without_rowid}};
