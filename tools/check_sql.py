#!/usr/bin/env python3
"""Reads every sql file of the server: who owns a table, who may see a patient's rows, and what both engines understand.

A table belongs to the folder whose migration made it; others see it only through views that the owner publishes
(CREATE VIEW in a migration of his). A table tagged `-- @patient: ...` is read under {{readable}} or {{system}}, or with its
person bound, or says `-- No grant: why`; its tag says what PostgreSQL's row security goes by. `--self-test` shows that each kind of offence is found.
"""

import pathlib
import re
import sys
import tempfile

from check_sql_samples import BAD, GOOD
from embed_sql import Refused, for_engine, parameter_count, tokens, without_comments

ROOT = pathlib.Path(__file__).resolve().parent.parent
GLOBAL_TABLES = ROOT / "tools" / "global_tables.txt"
LEVEL = re.compile(r"--\s*L[1-5]\b")
FORBIDDEN = {
    "name the columns, no SELECT *": r"\bSELECT\s+(DISTINCT\s+)?([\w]+\.)?\*|,\s*\w+\.\*",
    "no FOR UPDATE: compare and swap, and count": r"\bFOR\s+(NO\s+KEY\s+)?(UPDATE|SHARE)\b",
    "no LIKE: it knows no Chinese and no index": r"\bI?LIKE\b",
    "no identity columns: ids are UUIDv7, places in an order are called position":
        r"\bAS\s+IDENTITY\b|\b(BIG|SMALL)?SERIAL\b|^(?!\s*position\b).*\bAUTOINCREMENT\b",
    "tables are joined by JOIN": r"\bFROM\s+\w+(\s+AS\s+\w+)?\s*,",
    "no JSON paths: name a column": r"->>?|#>|\bjsonb?(_\w+)?\s*\(|\bjson_extract\b",
    "no data-modifying CTE": r"\bAS\s+(NOT\s+)?(MATERIALIZED\s+)?\(\s*(INSERT|UPDATE|DELETE)\b",
    "no deferred constraints: they fail a whole group at its commit": r"\bDEFERRABLE\b",
    "no floating-point columns": r"\b(REAL|DOUBLE\s+PRECISION|FLOAT)\b",
    "rows are never truncated": r"\bTRUNCATE\b",
}
TABLE = re.compile(r"CREATE\s+TABLE\s+(?:IF\s+NOT\s+EXISTS\s+)?(\w+)\s*\((.*?)\n\)", re.I | re.S)
VIEW = re.compile(r"CREATE\s+VIEW\s+(\w+)", re.I)
USED = re.compile(
    r"\b(?:INTO|INDEX\s+\w+\s+ON|TABLE(?:\s+IF\s+EXISTS)?)\s+(\w+)"
    r"|\b(?:FROM|JOIN|UPDATE)\s+(?:ONLY\s+)?([a-z_]\w*)\b(?!\s*\()", re.I)
CTE = re.compile(r"(?:\bWITH\s+(?:RECURSIVE\s+)?|\)\s*,\s*)(\w+)\s*(?:\([^)]*\))?\s+AS\s+(?:NOT\s+)?(?:MATERIALIZED\s+)?\(", re.I)
PATIENT = re.compile(r"-- @patient(: (?:walled by \w+(?: of \w+)?|no wall: .{10,}))?")
WAIVED = re.compile(r"^-- No grant: \S.{10,}", re.M)   # Rare, with its reason; they are counted.
NEVER_DELETED = {"audit_entry", "audit_person", "audit_seal", "timeline"}
NOT_A_COLUMN = {"primary", "unique", "check", "foreign", "constraint", "exclude"}


class Table:
    def __init__(self, owner, name, body, patient):
        self.owner, self.name, self.patient, self.columns, self.key = owner, name, bool(patient), [], []
        self.wall = patient.group(1) if patient else None
        for line in body.splitlines():
            word = re.match(r"\s*(\w+)", without_line_comment(line))
            if word and word.group(1).lower() not in NOT_A_COLUMN:
                self.columns.append((word.group(1), bool(LEVEL.search(line))))
            key = re.search(r"PRIMARY\s+KEY\s*\(([^)]*)\)", line, re.I)
            if key:
                self.key = [each.strip() for each in key.group(1).split(",")]
            elif re.search(r"\bPRIMARY\s+KEY\b", without_line_comment(line), re.I):
                self.key = [self.columns[-1][0]]

    def has(self, column):
        return any(name == column for name, _ in self.columns)


def without_line_comment(line):
    return line.split("--")[0]


def plain(text):
    """Comments, quoted text and macros gone: what is left is structure."""
    return "".join(" " if kind in ("comment", "string", "macro") else part for kind, part in tokens(text))


def owner_of(path):
    return "/".join(path.parts[-4:-2]) if path.parent.name == "sql" else ""


def is_migration(path):
    return re.match(r"\d{3}_", path.name) is not None


class House:
    """Every table and view, by name, from all migrations."""

    def __init__(self, files, global_tables):
        self.tables, self.views, self.offences, self.global_tables = {}, {}, [], global_tables
        for path, text in files:
            if is_migration(path):
                self.read_migration(path, text)

    def say(self, path, what):
        self.offences.append(f"{path}: {what}")

    def read_migration(self, path, text):
        owner = owner_of(path)
        for match in TABLE.finditer(text):
            before = text[:match.start()].rstrip().splitlines()
            table = Table(owner, match.group(1), match.group(2), PATIENT.fullmatch(before[-1].strip() if before else ""))
            known = self.tables.setdefault(table.name, table)
            if known.owner != owner:
                self.say(path, f"table {table.name} belongs to {known.owner}")
            self.check_table(path, table)
        for match in VIEW.finditer(plain(text)):
            self.views[match.group(1)] = owner

    def check_table(self, path, table):
        bare = [name for name, levelled in table.columns if not levelled]
        if table.patient and bare:
            self.say(path, f"{table.name} holds patient data: give a level (-- L1 to -- L5) to {', '.join(bare)}")
        if table.patient and not table.wall:
            self.say(path, f"{table.name} holds patient data: say `-- @patient: walled by person_id`, `walled by COLUMN of TABLE`"
                           " or `no wall: why`")
        if table.has("person_id") and table.has("complaint") and not table.patient:
            self.say(path, f"{table.name} names a patient's complaint and is not tagged -- @patient")
        if not table.has("tenant_id") and table.name not in self.global_tables:
            self.say(path, f"{table.name} has no tenant_id and is not listed in tools/global_tables.txt")

    def check_references(self, path, text):
        for target in re.findall(r"\bREFERENCES\s+(\w+)", plain(text), re.I):
            if target in self.tables and self.tables[target].owner != owner_of(path):
                self.say(path, f"no foreign keys between modules: {target} belongs to {self.tables[target].owner}")

    def check_use(self, path, text):
        owner, structure = owner_of(path), plain(text)
        local = {name.lower() for name in CTE.findall(structure)}
        for name in {(into or other).lower() for into, other in USED.findall(structure)} - local:
            if name in self.tables and self.tables[name].owner != owner:
                self.say(path, f"table {name} belongs to {self.tables[name].owner}; ask it, or use a view that it publishes")
            if name in self.tables and not is_migration(path):
                self.check_patient(path, text, self.tables[name])

    def check_patient(self, path, text, table):
        if not table.patient or re.search(r"\{\{(readable|system)\b", text) or WAIVED.search(text):
            return
        inserts = re.match(r"\s*INSERT\s+INTO\s+" + table.name + r"\b", without_comments(text), re.I)
        person = [column for column in ("person_id", "owner_id") if table.has(column)][:1]
        tenant = ["tenant_id"] if table.has("tenant_id") else []
        if inserts:
            needed = tenant + person
        else:   # A patient's statements name his person; a part of something of a person's is asked for by its whole name.
            needed = person or sorted({*tenant, *table.key[:2]})
        missing = [column for column in needed if not names(plain(text), column)]
        if missing:
            self.say(path, f"{table.name} holds patient data: {{{{readable}}}}, {{{{system}}}}, or bind {', '.join(missing)}")

    def check_deletion(self, path, text):
        """Only platform/retention deletes patients' rows, by statements that owners name prune_...; audit stays for ever."""
        structure = plain(text)
        for name in {each.lower() for each in re.findall(r"\bDELETE\s+FROM\s+(\w+)", structure, re.I)} & set(self.tables):
            table = self.tables[name]
            if name in NEVER_DELETED:
                self.say(path, f"{name} is never deleted from")
            elif table.has("retain_until") and not (names_word(structure, "retain_until") and names_word(structure, "hold")):
                self.say(path, f"{name} is kept until its time: a deletion looks at retain_until and hold")
            elif table.patient and not table.has("retain_until") and not path.name.startswith("prune_"):
                self.say(path, f"{name} holds patient data: only retention deletes, by a statement named prune_...")

    def check_form(self, path, text):
        structure = plain(text)
        for why, pattern in FORBIDDEN.items():
            if re.search(pattern, structure, re.I | re.M):
                self.say(path, why)
        if is_migration(path):
            return
        stem = path.name.split(".")[0]
        if not re.match(rf"--\s*{stem}(\.\w+)*\s*:", text):
            self.say(path, f"the first line says what it gives: -- {stem}: ...")
        asks = re.match(r"\s*(SELECT|UPDATE|DELETE|WITH)\b", without_comments(text), re.I)
        if asks and not re.search(r"--.*(\bindex\b|\breads all\b)", text, re.I):
            self.say(path, "the first comment names the index that serves it: Index: ...")
        try:
            parameter_count(without_comments(text))
            for_engine(text, "sqlite", [])
        except Refused as why:
            self.say(path, str(why))


def names_word(structure, word):
    return re.search(rf"\b{word}\b", structure, re.I) is not None


def names(structure, column):
    """Whether the statement binds the column: compared with a parameter, or written by an INSERT or an update of one's own."""
    structure = re.sub(r"\bSET\b.*?(?=\bWHERE\b|$)", " ", structure, flags=re.I | re.S)   # What is set is not what is asked for.
    if re.search(rf"\b(?:\w+\.)?{column}\s*=\s*\?\d+|\?\d+\s*=\s*(?:\w+\.)?{column}\b", structure, re.I):
        return True
    insert = re.search(r"\bINSERT\s+INTO\s+\w+(?:\s+AS\s+\w+)?\s*\(([^)]*)\)", structure, re.I)
    return bool(insert) and column in [each.strip() for each in insert.group(1).split(",")]


def embedding_wrongs():
    """What embed_sql makes of text that is easily spoilt."""
    seen = []
    text = "-- a ?9\nSELECT '--?7 {{' || \"a?8\" FROM t AS t {{readable t.person_id, 'media'}} WHERE x = ?1 -- it's\n AND y = ?2"
    spoilt = for_engine(text, "pg", seen)
    wrong = [] if seen == ["Readable"] and parameter_count(without_comments(text)) == 2 else ["embed_sql counts wrongly"]
    for part in ("'--?7 {{'", '"a?8"', "= $1\n AND y = $2", "g.grantee_id = $3", "g.tenant_id = $4", "until_at > $5", "& 4) <> 0"):
        if part not in spoilt:
            wrong.append(f"embed_sql lost {part} in {spoilt}")
    for bad in ("SELECT {{readable person_id, 'consult'}}", "SELECT {{readable a.person_id, 'everything'}}", "SELECT {{ids}}"):
        try:
            wrong.append(f"embed_sql takes {bad}: {for_engine(bad, 'sqlite', [])}")
        except Refused:
            pass
    return wrong


def statements_in_code(root):
    for path in sorted((root / "server").rglob("*.cc")) + sorted((root / "server").rglob("*.h")):
        inside = path.relative_to(root).as_posix()
        if inside.startswith("server/platform/db/") or re.search(r"_(test|testing|bench)\.", path.name):
            continue
        if re.search(r"\.sqlite\s*=", path.read_text(encoding="utf-8")):
            yield f"{inside}: SQL stands in sql/*.sql, not in code"


def check(root, global_tables):
    files = [(path.relative_to(root), path.read_text(encoding="utf-8")) for path in sorted((root / "server").rglob("*.sql"))]
    house = House(files, global_tables)
    for path, text in files:
        house.check_form(path, text)
        house.check_use(path, text)
        house.check_references(path, text)
        if not is_migration(path):
            house.check_deletion(path, text)
    return len(files), house.offences + list(statements_in_code(root))


def listed(path):
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    return {line.split()[0] for line in lines if line.strip() and not line.startswith("#")}


def self_test():
    def offences(samples):
        with tempfile.TemporaryDirectory() as folder:
            for name, text in samples.items():
                path = pathlib.Path(folder) / "server" / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text, encoding="utf-8")
            return check(pathlib.Path(folder), set())[1]

    wrong = embedding_wrongs() + [f"a good sample is refused: {each}" for each in offences(GOOD)]
    for why, (name, text) in BAD.items():
        found = offences({**GOOD, name: text})
        if not any(why in each for each in found):
            wrong.append(f"not found: {why} in {name} (found {found})")
    return len(BAD) + 1, wrong


def main():
    count, offences = self_test() if "--self-test" in sys.argv else check(ROOT, listed(GLOBAL_TABLES))
    waived = sum(bool(WAIVED.search(path.read_text(encoding="utf-8"))) for path in (ROOT / "server").rglob("*.sql"))
    for each in offences:
        print(each)
    print(f"check_sql: {count} {'samples' if '--self-test' in sys.argv else 'files'}, {len(offences)} offences, {waived} waived")
    sys.exit(1 if offences else 0)


if __name__ == "__main__":
    main()
