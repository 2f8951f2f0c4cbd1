-- What this database was born as. One row, never changed.
CREATE TABLE instance (
    single  {{integer}} NOT NULL PRIMARY KEY CHECK (single = 1),
    id      {{text}} NOT NULL,
    kind    {{text}} NOT NULL,
    born_at {{instant}} NOT NULL
) {{strict}};
