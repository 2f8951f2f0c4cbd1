-- The outbox, its readers' places, what they put aside, and who works. Positions are never given twice.
CREATE TABLE outbox (
    position INTEGER PRIMARY KEY AUTOINCREMENT,
    xid {{integer}} NOT NULL DEFAULT 0,
    tenant_id {{id}} NOT NULL,
    type {{text}} NOT NULL,
    v {{integer}} NOT NULL,
    body {{text}} NOT NULL,
    at {{instant}} NOT NULL
) {{strict}};

CREATE TABLE event_consumer (
    name {{text}} NOT NULL PRIMARY KEY,
    xid {{integer}} NOT NULL,
    position {{integer}} NOT NULL,
    failures {{integer}} NOT NULL,
    retry_at {{instant}} NOT NULL
) {{strict_without_rowid}};

CREATE TABLE event_parked (
    consumer {{text}} NOT NULL,
    xid {{integer}} NOT NULL,
    position {{integer}} NOT NULL,
    tenant_id {{id}} NOT NULL,
    error {{text}} NOT NULL,
    parked_at {{instant}} NOT NULL,
    retry {{integer}} NOT NULL,
    PRIMARY KEY (consumer, xid, position)
) {{strict_without_rowid}};

CREATE TABLE lease (
    name {{text}} NOT NULL PRIMARY KEY,
    holder {{id}} NOT NULL,
    until_at {{instant}} NOT NULL
) {{strict_without_rowid}};
