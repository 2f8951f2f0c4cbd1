-- publication_add: who published what, over how many holes, and why.
INSERT INTO duty_publication (tenant_id, id, department_id, monday, at, by_person, shifts, holes, reason)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
