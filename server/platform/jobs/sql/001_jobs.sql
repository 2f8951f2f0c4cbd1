-- What is to be done later: one live row for each (kind, subject, detail). A row whose outside call is under way carries a
-- token, and its due time is when the call must have ended.
CREATE TABLE job (
    kind {{text}} NOT NULL,
    subject {{id}} NOT NULL,
    detail {{integer}} NOT NULL,
    tenant_id {{id}} NOT NULL,
    v {{integer}} NOT NULL,
    due_at {{instant}} NOT NULL,
    payload {{text}} NOT NULL,
    failures {{integer}} NOT NULL,
    token {{integer}} NOT NULL,
    error {{text}} NOT NULL,
    parked_at {{instant}},
    PRIMARY KEY (kind, subject, detail)
) {{strict_without_rowid}};

CREATE INDEX job_due ON job (due_at, kind, subject, detail) WHERE parked_at IS NULL;
