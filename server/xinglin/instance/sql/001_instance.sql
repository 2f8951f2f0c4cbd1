-- What this database was born as. One row, never changed.
CREATE TABLE instance (
    only    {{integer}} NOT NULL PRIMARY KEY CHECK (only = 1),
    id      {{text}} NOT NULL,
    kind    {{text}} NOT NULL,
    born_at {{instant}} NOT NULL
) {{strict}};
