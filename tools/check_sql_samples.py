"""What check_sql must let pass, and what it must find: one offence each."""

GOOD = {  # path below server/: text
    "modules/ward/sql/001_ward.sql":
        "-- @patient: walled by person_id\n"
        "CREATE TABLE visit (\n"
        "    tenant_id {{id}}, -- L1\n"
        "    id {{id}}, -- L2\n"
        "    person_id {{id}} -- L3\n"
        ") {{strict}};\n"
        "CREATE TABLE scan (\n"
        "    tenant_id {{id}},\n"
        "    retain_until {{instant}},\n"
        "    hold {{integer}}\n"
        ") {{strict}};\n"
        "CREATE TABLE timeline (\n"
        "    tenant_id {{id}}\n"
        ") {{strict}};\n"
        "CREATE VIEW visit_count AS SELECT tenant_id FROM visit;\n",
    "modules/ward/sql/prune_visits.sql":
        "-- prune_visits: old ones. Index: none.\n"
        "DELETE FROM visit {{system}} WHERE id = ?1",
    "modules/ward/sql/prune_scans.sql":
        "-- prune_scans: when their time is over. Index: none.\n"
        "DELETE FROM scan WHERE retain_until < ?1 AND hold = 0",
    "modules/ward/sql/one.sql":
        "-- one: his own. Index: primary key.\n"
        "SELECT v.id FROM visit AS v WHERE v.tenant_id = ?1 AND v.person_id = ?2",
    "modules/ward/sql/mine.sql":
        "-- mine: who I see. Index: none.\n"
        "SELECT v.id FROM visit AS v {{readable v.person_id, 'consult'}} LIMIT ?1",
    "modules/ward/sql/add.sql":
        "-- add: a visit.\n"
        "INSERT INTO visit (tenant_id, id, person_id) VALUES (?1, ?2, ?3)",
    "modules/desk/sql/seen.sql":
        "-- seen: through the view. Index: none.\n"
        "SELECT tenant_id FROM visit_count WHERE tenant_id = ?1",
}
BAD = {  # what is said of it: (path, text)
    "looks at retain_until and hold": (
        "modules/ward/sql/prune_scans.sql",
        "-- prune_scans: x. Index: x.\n"
        "DELETE FROM scan WHERE retain_until < ?1"),
    "is never deleted from": (
        "modules/ward/sql/prune_timeline.sql",
        "-- prune_timeline: x. Index: x.\n"
        "DELETE FROM timeline WHERE tenant_id = ?1"),
    "only retention deletes": (
        "modules/ward/sql/drop_visit.sql",
        "-- drop_visit: x. Index: x.\n"
        "DELETE FROM visit {{system}} WHERE id = ?1"),
    "belongs to modules/ward": (
        "modules/desk/sql/peek.sql",
        "-- peek: x. Index: x.\n"
        "SELECT id FROM visit AS v {{system}}"),
    "holds patient data: {{readable}}": (
        "modules/ward/sql/all.sql",
        "-- all: x. Index: x.\n"
        "SELECT id FROM visit WHERE tenant_id = ?1"),
    "or bind person_id": (
        "modules/ward/sql/any.sql",
        "-- any: x. Index: x.\n"
        "UPDATE visit SET person_id = ?1 WHERE id = ?2 AND tenant_id = ?3"),
    "or bind tenant_id": (
        "modules/ward/sql/put.sql",
        "-- put: x.\n"
        "INSERT INTO visit (id, person_id) VALUES (?1, ?2)"),
    "give a level": (
        "modules/ward/sql/002_more.sql",
        "-- @patient: walled by person_id\n"
        "CREATE TABLE more (\n"
        "    tenant_id {{id}}\n"
        ");"),
    "walled by person_id": (
        "modules/ward/sql/003_open.sql",
        "-- @patient\n"
        "CREATE TABLE open (\n"
        "    tenant_id {{id}} -- L1\n"
        ");"),
    "no foreign keys between modules": (
        "modules/desk/sql/001_desk.sql",
        "CREATE TABLE desk (\n"
        "    tenant_id {{id}} REFERENCES visit (id)\n"
        ");"),
    "has no tenant_id": (
        "modules/desk/sql/001_lamp.sql",
        "CREATE TABLE lamp (\n"
        "    id {{id}}\n"
        ");"),
    "name the columns": (
        "modules/ward/sql/star.sql",
        "-- star: x. Index: x.\n"
        "SELECT v.* FROM visit AS v {{system}}"),
    "no FOR UPDATE": (
        "modules/ward/sql/held.sql",
        "-- held: x. Index: x.\n"
        "SELECT id FROM visit {{system}} FOR UPDATE"),
    "no LIKE": (
        "modules/ward/sql/like.sql",
        "-- like: x. Index: x.\n"
        "SELECT id FROM visit {{system}} WHERE id LIKE ?1"),
    "no identity columns": (
        "modules/desk/sql/001_i.sql",
        "CREATE TABLE i (\n"
        "    tenant_id {{id}},\n"
        "    n bigint GENERATED ALWAYS AS IDENTITY\n"
        ");"),
    "joined by JOIN": (
        "modules/ward/sql/comma.sql",
        "-- comma: x. Index: x.\n"
        "SELECT a.id FROM visit AS a, visit AS b {{system}}"),
    "table visit belongs": (
        "modules/desk/sql/steal.sql",
        "-- steal: x.\n"
        "INSERT INTO visit (tenant_id, id, person_id) VALUES (?1, ?2, ?3)"),
    "places in an order": (
        "modules/desk/sql/001_a.sqlite.sql",
        "CREATE TABLE a (\n"
        "    tenant_id {{id}},\n"
        "    n INTEGER PRIMARY KEY AUTOINCREMENT\n"
        ");"),
    "no JSON paths": (
        "modules/ward/sql/path.sql",
        "-- path: x. Index: x.\n"
        "SELECT id -> ?1 FROM visit {{system}}"),
    "no data-modifying CTE": (
        "modules/ward/sql/cte.sql",
        "-- cte: x. Index: x.\n"
        "WITH d AS (DELETE FROM visit {{system}} RETURNING id) SELECT id FROM d"),
    "no deferred constraints": (
        "modules/desk/sql/001_d.sql",
        "CREATE TABLE d (\n"
        "    tenant_id {{id}} UNIQUE DEFERRABLE\n"
        ");"),
    "what it gives": (
        "modules/ward/sql/mute.sql",
        "SELECT id FROM visit {{system}} -- Index: x"),
    "names the index": (
        "modules/ward/sql/slow.sql",
        "-- slow: x.\n"
        "SELECT id FROM visit {{system}}"),
    "unknown macro": (
        "modules/ward/sql/typo.sql",
        "-- typo: x. Index: x.\n"
        "SELECT id FROM visit {{system}} {{redable}}"),
    "without gaps": (
        "modules/ward/sql/gap.sql",
        "-- gap: x. Index: x.\n"
        "SELECT id FROM visit {{system}} WHERE id = ?2"),
    "not in code": (
        "modules/ward/ward.cc",
        "constexpr Statement kAll{.sqlite = \"SELECT 1\"};"),
}
