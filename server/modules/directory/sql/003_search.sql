-- Doctors as everybody finds them: a line for each department that one serves, and the terms that lead to it.
CREATE TABLE doctor_line (
    tenant_id        {{id}} NOT NULL,
    practitioner_id  {{id}} NOT NULL,
    department_id    {{id}} NOT NULL,
    name             {{text}} NOT NULL,
    title            {{text}} NOT NULL,
    place            {{integer}} NOT NULL,
    institution_name {{text}} NOT NULL,
    city             {{text}} NOT NULL,
    department_code  {{text}} NOT NULL,
    department_name  {{text}} NOT NULL,
    PRIMARY KEY (tenant_id, practitioner_id, department_id)
) {{strict_without_rowid}};
CREATE INDEX doctor_line_of_practitioner ON doctor_line (practitioner_id);
CREATE INDEX doctor_line_order ON doctor_line (place, practitioner_id, department_id);
CREATE INDEX doctor_line_city ON doctor_line (city, place, practitioner_id, department_id);
CREATE INDEX doctor_line_department ON doctor_line (department_code, place, practitioner_id, department_id);
CREATE INDEX doctor_line_institution ON doctor_line (tenant_id, place, practitioner_id, department_id);

CREATE TABLE doctor_term (
    tenant_id       {{id}} NOT NULL,
    practitioner_id {{id}} NOT NULL,
    term            {{text}} NOT NULL,
    PRIMARY KEY (tenant_id, practitioner_id, term)
) {{strict_without_rowid}};
CREATE INDEX doctor_term_found ON doctor_term (term, tenant_id, practitioner_id);
