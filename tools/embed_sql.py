#!/usr/bin/env python3
"""Turns a folder's sql/*.sql into a C++ header of db::Statement and db::Migration constants.

    embed_sql.py SQL_FOLDER TARGET_NAME HEADER

NAME.sql becomes `inline constexpr db::Statement NAME`; NNN_NAME.sql become the array `migrations`. One text serves both
engines; where they must part stand NAME.sqlite.sql and NAME.pg.sql.
"""

import pathlib
import re
import sys

# Category bits of care_grant; the same numbers stand in modules/access.
CATEGORIES = {"consult": 1, "document": 2, "media": 4, "identity": 8, "access_log": 16}
TYPES = {  # macro: (SQLite, PostgreSQL)
    "id": ("BLOB", "bytea"),
    "instant": ("INTEGER", "bigint"),
    "integer": ("INTEGER", "bigint"),
    "text": ("TEXT", 'text COLLATE "C"'),
    "bytes": ("BLOB", "bytea"),
    "strict": ("STRICT", ""),
    "strict_without_rowid": ("STRICT, WITHOUT ROWID", ""),
}
ENGINES = ("sqlite", "pg")
LITERAL_MAX = 16_000  # The standard promises 65,536 characters, some compilers less.
READABLE = (
    "JOIN (SELECT DISTINCT g.person_id FROM care_grant AS g WHERE g.grantee_id = ?{grantee} AND g.tenant_id = ?{tenant}"
    " AND g.from_at <= ?{now} AND g.until_at > ?{now} AND (g.categories & {bit}) <> 0) AS {alias} ON {alias}.person_id = {column}"
)
# PostgreSQL's second wall: whatever a statement forgets, it touches no row of another institution or another patient, but by an
# open grant. The row's own columns answer first: what reads the grants for every row makes SERIALIZABLE transactions conflict.
WALLED = re.compile(r"^-- @patient: walled by (\w+)(?: of (\w+))?\n+CREATE TABLE (\w+)", re.M)
TENANT, GRANTEE = ("(SELECT decode(current_setting('xinglin.%s', true), 'hex'))" % who for who in ("tenant", "grantee"))
NOW = "(SELECT nullif(current_setting('xinglin.now', true), '')::bigint)"
OF_TENANT = "(SELECT current_setting('xinglin.system', true)) = 'on' OR {table}.tenant_id = " + TENANT
OF_PERSON = (
    OF_TENANT + " OR {table}.{column} = " + GRANTEE + " OR EXISTS (SELECT 1 FROM care_grant AS g"
    f" WHERE g.tenant_id = {TENANT} AND g.grantee_id = {GRANTEE}"
    " AND g.person_id = {table}.{column}" + f" AND g.from_at <= {NOW} AND g.until_at > {NOW} OFFSET 0)"
)
OF_PARENT = OF_TENANT + " OR EXISTS (SELECT 1 FROM {parent} AS p WHERE p.tenant_id = {table}.tenant_id AND p.id = {table}.{column} OFFSET 0)"
WALL = (
    "ALTER TABLE {table} ENABLE ROW LEVEL SECURITY;\nALTER TABLE {table} FORCE ROW LEVEL SECURITY;\n"
    "CREATE POLICY wall ON {table} USING ({condition}) WITH CHECK (true);\n"
)
TOKEN = re.compile(
    r"(?P<comment>--[^\n]*|/\*.*?\*/)|(?P<string>'(?:[^']|'')*')|(?P<name>\"(?:[^\"]|\"\")*\")"
    r"|(?P<macro>\{\{[^}]*\}\})|(?P<parameter>\?\d*)|(?P<rest>[^-/'\"{?]+|.)",
    re.DOTALL,
)
KEYWORDS = {"delete", "default", "new", "register", "export", "union", "using", "namespace", "operator", "switch", "case", "end_"}


class Refused(Exception):
    """The text breaks a rule; the message names the file and the rule."""


def tokens(text):
    for match in TOKEN.finditer(text):
        yield match.lastgroup, match.group()


def without_comments(text):
    """Comments gone, blank lines gone, quoted text untouched."""
    kept = "".join(part if kind != "comment" else "" for kind, part in tokens(text))
    return "\n".join(line.rstrip() for line in kept.splitlines() if line.strip())


def parameter_count(text):
    numbers = {int(part[1:] or 0) for kind, part in tokens(text) if kind == "parameter"}
    if numbers and numbers != set(range(1, max(numbers) + 1)):
        raise Refused(f"parameters are numbered ?1, ?2 ... without gaps, found {sorted(numbers)}")
    return len(numbers)


def readable(arguments, parameters, occurrence):
    match = re.fullmatch(r"\s*([a-z_]+\.[a-z_]+)\s*,\s*'([a-z_]+)'\s*", arguments)
    if not match or match.group(2) not in CATEGORIES:
        raise Refused("{{readable}} is written {{readable alias.person_id, 'category'}} with a known category")
    alias = "readable_" if occurrence == 0 else f"readable_{occurrence + 1}"
    return READABLE.format(grantee=parameters + 1, tenant=parameters + 2, now=parameters + 3,
                           bit=CATEGORIES[match.group(2)], alias=alias, column=match.group(1))


def expand_macro(inside, engine, parameters, seen):
    word, _, arguments = inside.strip().partition(" ")
    if word == "readable":
        seen.append("Readable")
        return readable(arguments, parameters, seen.count("Readable") - 1)
    if word == "system" and not arguments:
        seen.append("System")
        return ""
    if word in TYPES and not arguments:
        return TYPES[word][ENGINES.index(engine)]
    raise Refused(f"unknown macro {{{{{inside}}}}}")


def for_engine(text, engine, seen):
    """One engine's text: macros expanded, parameters in its spelling. `seen` collects the guards."""
    text = without_comments(text)
    parameters = parameter_count(text)
    expanded = "".join(expand_macro(part[2:-2], engine, parameters, seen) if kind == "macro" else part
                       for kind, part in tokens(text))
    if engine == "sqlite":
        return expanded
    return "".join("$" + part[1:] if kind == "parameter" else part for kind, part in tokens(expanded))


def literal(text):
    """A C++ raw string, in pieces that every compiler takes."""
    pieces = [text[at:at + LITERAL_MAX // 4] for at in range(0, len(text), LITERAL_MAX // 4)] or [""]
    return "\n        ".join(f'R"sql({piece})sql"' for piece in pieces)


def read_folder(folder):
    """{stem: {engine: text}}, with both engines present for every stem."""
    found = {}
    for path in sorted(folder.glob("*.sql")):
        stem, _, engine = path.stem.partition(".")
        if engine not in ("", *ENGINES):
            raise Refused(f"{path.name}: only .sqlite.sql and .pg.sql part the engines")
        for each in [engine] if engine else ENGINES:
            if each in found.setdefault(stem, {}):
                raise Refused(f"{path.name}: {stem} has two texts for {each}")
            found[stem][each] = path.read_text(encoding="utf-8")
    for stem, texts in found.items():
        if len(texts) != len(ENGINES):
            raise Refused(f"{stem}: has a text for {', '.join(texts)} only")
    return found


def statement(stem, texts, module):
    if not re.fullmatch(r"[a-z][a-z0-9_]*", stem) or stem in KEYWORDS or stem == "migrations":
        raise Refused("a query's file is named in lower case words, and not by a word of C++")
    sides, counts = {}, set()
    for engine in ENGINES:
        seen = []
        sides[engine] = (for_engine(texts[engine], engine, seen).rstrip().rstrip(";"), guard_of(seen))
        counts.add(parameter_count(without_comments(texts[engine])))
    if len(counts) != 1 or sides["sqlite"][1] != sides["pg"][1]:
        raise Refused("both engines take the same parameters under the same guard")
    for text, _ in sides.values():
        if any(kind == "rest" and ";" in part for kind, part in tokens(text)):
            raise Refused("one file, one statement")
    return (f'inline constexpr db::Statement {stem}{{\n    .name = "{module}.{stem}",\n'
            f"    .sqlite =\n        {literal(sides['sqlite'][0])},\n    .postgres =\n        {literal(sides['pg'][0])},\n"
            f"    .guard = db::Guard::{sides['pg'][1]},\n    .parameters = {counts.pop()}}};\n")


def guard_of(seen):
    if len(set(seen)) > 1:
        raise Refused("a statement is {{readable}} or {{system}}, not both")
    return seen[0] if seen else "Open"


def walls(text):
    """The row security of the tables that a migration tags `-- @patient: walled by COLUMN [of PARENT]`."""
    built = ""
    for column, parent, table in WALLED.findall(text):
        condition = (OF_PARENT if parent else OF_PERSON).format(table=table, column=column, parent=parent)
        built += WALL.format(table=table, condition=condition)
    return built


def migration(number, name, texts):
    seen = []
    sides = [for_engine(texts[engine], engine, seen) for engine in ENGINES]
    sides[1] = f"{sides[1]}\n{walls(texts['pg'])}".rstrip()
    if seen:
        raise Refused("a migration reads nobody's data: no {{readable}}, no {{system}}")
    return (f'    db::Migration{{.number = {number}, .name = "{name}",\n      .sqlite =\n        {literal(sides[0])},\n'
            f"      .postgres =\n        {literal(sides[1])}}},\n")


def render(folder, target):
    module = re.sub(r"^(platform|adapters|xinglin)_", "", target)
    statements, migrations = [], []
    for stem, texts in read_folder(folder).items():
        try:
            numbered = re.fullmatch(r"(\d{3})_([a-z0-9_]+)", stem)
            if numbered:
                migrations.append((int(numbered.group(1)), migration(int(numbered.group(1)), numbered.group(2), texts)))
            else:
                statements.append(statement(stem, texts, module))
        except Refused as why:
            raise Refused(f"{folder}/{stem}.sql: {why}") from why
    numbers = [number for number, _ in migrations]
    if numbers != list(range(1, len(numbers) + 1)):
        raise Refused(f"{folder}: migrations are numbered 001, 002 ... without gaps, found {numbers}")
    return (f"// Generated from {target}'s sql folder; do not edit.\n#pragma once\n\n#include <array>\n\n"
            '#include "platform/db/migrate.h"\n#include "platform/db/statement.h"\n\n'
            f"namespace xinglin::{module}::sql {{\n\n" + "\n".join(statements) +
            f"\ninline constexpr std::array<db::Migration, {len(migrations)}> migrations{{\n"
            + "".join(text for _, text in migrations) + f"}};\n\n}}  // namespace xinglin::{module}::sql\n")


def main():
    folder, target, header = pathlib.Path(sys.argv[1]), sys.argv[2], pathlib.Path(sys.argv[3])
    try:
        text = render(folder, target)
    except Refused as why:
        sys.exit(f"embed_sql: {why}")
    header.parent.mkdir(parents=True, exist_ok=True)
    header.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
