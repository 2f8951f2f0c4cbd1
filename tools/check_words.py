#!/usr/bin/env python3
"""Every error code that the server can say stands in both catalogues of words, server/i18n/{zh,en}.yaml, and once.

`--self-test` shows that a missing and a doubled code are found.
"""
import os
import re
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))

CODE = re.compile(r'(?:ErrorKind::\w+,\s*(?:\.code\s*=\s*)?|\.code\s*=\s*)(?:std::string\()?"([a-z_0-9]+(?:\.[a-z_0-9]+)+)"')
ENTRY = re.compile(r"^([a-z_0-9]+(?:\.[a-z_0-9]+)+):", re.MULTILINE)


def is_of_tests(name):
    return name.endswith("_test.cc") or "testing" in name or name.startswith("world.")


def codes_used(server):
    """{code: the file that says it}."""
    used = {}
    for folder, _, names in os.walk(server):
        for name in sorted(names):
            if not name.endswith((".h", ".cc")) or is_of_tests(name):
                continue
            path = os.path.join(folder, name)
            with open(path, encoding="utf-8") as source:
                for match in CODE.finditer(source.read()):
                    used.setdefault(match[1], os.path.relpath(path, os.path.dirname(server)))
    return used


def find_faults(server):
    faults = []
    used = codes_used(server)
    for language in ("zh", "en"):
        with open(os.path.join(server, "i18n", language + ".yaml"), encoding="utf-8") as catalogue:
            entries = ENTRY.findall(catalogue.read())
        for code in sorted({entry for entry in entries if entries.count(entry) > 1}):
            faults.append(f"server/i18n/{language}.yaml: {code} stands here twice")
        for code in sorted(set(used) - set(entries)):
            faults.append(f"{used[code]}: {code} has no words in server/i18n/{language}.yaml")
    return faults


def self_test():
    with tempfile.TemporaryDirectory() as root:
        server = os.path.join(root, "server")
        os.makedirs(os.path.join(server, "i18n"))
        files = {
            "a.cc": 'refuse({ErrorKind::Gone, "visit.gone"}); Error{.kind = ErrorKind::Busy, .code = "visit.busy"};',
            "a_test.cc": 'Error{ErrorKind::Gone, "test.only"};',
            "i18n/zh.yaml": "visit.gone: {what: x}\nvisit.busy: {what: x}\nvisit.busy: {what: y}\n",
            "i18n/en.yaml": "visit.gone: {what: x}\n",
        }
        for name, text in files.items():
            with open(os.path.join(server, name), "w", encoding="utf-8") as target:
                target.write(text)
        found = find_faults(server)
    expected = ["server/i18n/zh.yaml: visit.busy stands here twice", "server/a.cc: visit.busy has no words in server/i18n/en.yaml"]
    if found != expected:
        print(f"self-test: found {found}")
        return 1
    return 0


def main():
    if "--self-test" in sys.argv:
        return self_test()
    found = find_faults(os.path.join(ROOT, "server"))
    print("\n".join(found) if found else "every code has its words")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
