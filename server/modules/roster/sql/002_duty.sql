-- Shifts, swaps and hours. Doctors' working time: no patient stands here. Why a doctor works no nights is not kept.

CREATE TABLE duty_shift (
    tenant_id       {{id}} NOT NULL,
    id              {{id}} NOT NULL,
    department_id   {{id}} NOT NULL,
    practitioner_id {{id}} NOT NULL,
    site_id         {{id}} NOT NULL,
    kind            {{text}} NOT NULL,
    from_at         {{instant}} NOT NULL,
    until_at        {{instant}} NOT NULL,
    state           {{text}} NOT NULL,
    version         {{integer}} NOT NULL,
    attended_at     {{instant}},
    no_show_at      {{instant}},
    called_at       {{instant}},
    called_for      {{id}},
    asked_at        {{instant}},
    PRIMARY KEY (tenant_id, id)
) {{strict_without_rowid}};
CREATE INDEX duty_shift_doctor ON duty_shift (practitioner_id, from_at);
CREATE INDEX duty_shift_department ON duty_shift (tenant_id, department_id, from_at);

CREATE TABLE duty_swap (
    tenant_id      {{id}} NOT NULL,
    id             {{id}} NOT NULL,
    department_id  {{id}} NOT NULL,
    shift_id       {{id}} NOT NULL,
    asker_id       {{id}} NOT NULL,
    asked_id       {{id}} NOT NULL,
    in_return_id   {{id}},
    state          {{text}} NOT NULL,
    asked_at       {{instant}} NOT NULL,
    until_at       {{instant}} NOT NULL,
    decided_by     {{id}},
    decided_at     {{instant}},
    PRIMARY KEY (tenant_id, id)
) {{strict_without_rowid}};
CREATE UNIQUE INDEX duty_swap_open ON duty_swap (tenant_id, shift_id) WHERE state IN ('asked', 'agreed');
CREATE INDEX duty_swap_asker ON duty_swap (tenant_id, asker_id, asked_at);
CREATE INDEX duty_swap_asked ON duty_swap (tenant_id, asked_id, asked_at);
CREATE INDEX duty_swap_department ON duty_swap (tenant_id, department_id, asked_at);

CREATE TABLE duty_elsewhere (
    tenant_id       {{id}} NOT NULL,
    practitioner_id {{id}} NOT NULL,
    monday          {{integer}} NOT NULL,
    minutes         {{integer}} NOT NULL,
    declared_at     {{instant}} NOT NULL,
    PRIMARY KEY (tenant_id, practitioner_id, monday)
) {{strict_without_rowid}};

CREATE TABLE duty_no_nights (
    tenant_id       {{id}} NOT NULL,
    practitioner_id {{id}} NOT NULL,
    from_day        {{integer}} NOT NULL,
    until_day       {{integer}} NOT NULL,
    PRIMARY KEY (tenant_id, practitioner_id)
) {{strict_without_rowid}};

CREATE TABLE duty_centre (
    tenant_id {{id}} NOT NULL,
    site_id   {{id}} NOT NULL,
    centre    {{text}} NOT NULL,
    PRIMARY KEY (tenant_id, site_id)
) {{strict_without_rowid}};

CREATE TABLE duty_publication (
    tenant_id     {{id}} NOT NULL,
    id            {{id}} NOT NULL,
    department_id {{id}} NOT NULL,
    monday        {{integer}} NOT NULL,
    at            {{instant}} NOT NULL,
    by_person     {{id}} NOT NULL,
    shifts        {{integer}} NOT NULL,
    holes         {{integer}} NOT NULL,
    reason        {{text}} NOT NULL,
    PRIMARY KEY (tenant_id, id)
) {{strict_without_rowid}};
CREATE INDEX duty_publication_week ON duty_publication (tenant_id, department_id, monday);

CREATE TABLE duty_arrival (
    tenant_id     {{id}} NOT NULL,
    department_id {{id}} NOT NULL,
    half_hour     {{integer}} NOT NULL,
    arrivals      {{integer}} NOT NULL,
    PRIMARY KEY (tenant_id, department_id, half_hour)
) {{strict_without_rowid}};
