#!/usr/bin/env python3
"""A file includes only what lies below it: no circles, no same-floor includes, no folder missing from the table.

From outside a module nothing but its face is included; adapters are joined in xinglin alone.
`--self-test` shows that each kind of offence is found.
"""
import os
import re
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))

MODULE_FLOORS = {
    1: ["notify", "worklist", "ledger"],
    2: ["identity"],
    3: ["directory", "access"],
    4: ["record", "billing"],
    5: ["triage", "scheduling", "roster", "telemeet"],
    6: ["consult"],
    7: ["pharmacy"],
    8: ["referral", "care"],
    9: ["family", "clinic", "programme", "community"],
    10: ["exchange", "insight", "quality"],
}
FLOOR_OF = {name: floor for floor, names in MODULE_FLOORS.items() for name in names}

# Inside floor 0 the rooms of the platform have an order of their own, lowest first.
PLATFORM_ORDER = [
    ["wire", "crypto", "i18n", "config", "calendar", "log", "metrics", "db"],
    ["sign", "blob", "events", "policy"],
    ["jobs", "audit"],
    ["http"],
    ["ws", "retention"],
]
PLATFORM_OF = {room: rank for rank, rooms in enumerate(PLATFORM_ORDER) for room in rooms}
INCLUDE = re.compile(r'^\s*#\s*include\s+"([^"]+)"')


def place(path):
    """(house, room) of a path below server/: ("platform", "db"), ("modules", "consult"), ("base", "")."""
    parts = path.split("/")
    if parts[0] in ("platform", "modules", "adapters", "libs"):
        return parts[0], parts[1]
    return parts[0], ""


def offence(source, target):
    """Why `source` may not include `target`, or nothing."""
    house, room = place(source)
    to_house, to_room = place(target)
    if (house, room) == (to_house, to_room):
        return None
    if house == "modules" and room not in FLOOR_OF:
        return f"module {room} is missing from the table of floors"
    if house == "platform" and room not in PLATFORM_OF:
        return f"platform/{room} is missing from the table of floors"
    if to_house == "modules" and to_room not in FLOOR_OF:
        return f"module {to_room} is missing from the table of floors"
    if house == "xinglin":
        return None
    if to_house == "xinglin":
        return "nobody includes the wiring"
    if to_house == "adapters":
        return "only the wiring includes adapters"
    if to_house == "modules":
        return module_offence(house, room, to_room, target)
    return lower_offence(house, room, to_house, to_room)


def module_offence(house, room, to_room, target):
    if house == "adapters":
        return None if target == f"modules/{to_room}/{to_room}.h" else "an adapter sees a module's face alone"
    if house != "modules":
        return f"{house} may not see a module"
    if FLOOR_OF[to_room] >= FLOOR_OF[room]:
        return f"floor {FLOOR_OF[room]} ({room}) may not include floor {FLOOR_OF[to_room]} ({to_room})"
    if target != f"modules/{to_room}/{to_room}.h":
        return f"from outside only {to_room}.h is included"
    return None


def lower_offence(house, room, to_house, to_room):
    if house == "base":
        return "base includes nothing above it"
    if house == "libs" and to_house != "base":
        return "a library sees base alone"
    if house == "platform" and to_house == "platform" and PLATFORM_OF.get(to_room, 99) >= PLATFORM_OF[room]:
        return f"platform/{room} may not include platform/{to_room}"
    return None


def sources(server):
    for folder, _, names in os.walk(server):
        for name in names:
            if name.endswith((".h", ".cc")):
                yield os.path.relpath(os.path.join(folder, name), server)


def is_test(path):
    """Tests stand on the whole house below their own module: a world may be shared with the floors above it."""
    return path.endswith(("_test.cc", "_fuzz.cc", "_bench.cc")) or os.path.basename(path) in ("world.h", "world.cc", "testing.h",
                                                                                              "testing.cc")


def find_offences(server):
    found = []
    for path in sorted(sources(server)):
        with open(os.path.join(server, path), encoding="utf-8") as source:
            for number, line in enumerate(source, 1):
                included = INCLUDE.match(line)
                if not included or "/" not in included[1] or is_test(path):
                    continue
                if not os.path.exists(os.path.join(server, included[1])):
                    continue   # Generated, or a system header in quotes.
                why = offence(path, included[1])
                if why:
                    found.append(f"server/{path}:{number}: {why}")
    return found


def self_test():
    bad = {
        "base/a.h": '#include "platform/db/db.h"\n',
        "platform/db/db.h": '#include "platform/http/http.h"\n',
        "platform/http/http.h": '#include "modules/consult/consult.h"\n',
        "modules/identity/identity.h": '#include "modules/consult/consult.h"\n',
        "modules/directory/directory.h": '#include "modules/access/access.h"\n',
        "modules/access/access.h": '#include "adapters/sms/sms.h"\n',
        "modules/consult/consult.h": '#include "modules/identity/store.h"\n',
        "modules/identity/store.h": '#include "base/a.h"\n',
        "modules/unknown/unknown.h": '#include "base/a.h"\n',
        "adapters/sms/sms.h": '#include "xinglin/main.h"\n',
        "xinglin/main.h": '#include "adapters/sms/sms.h"\n',
    }
    with tempfile.TemporaryDirectory() as server:
        for path, text in bad.items():
            os.makedirs(os.path.dirname(os.path.join(server, path)), exist_ok=True)
            with open(os.path.join(server, path), "w", encoding="utf-8") as target:
                target.write(text)
        found = find_offences(server)
    guilty = {line.split(":")[0].removeprefix("server/") for line in found}
    innocent = {"modules/identity/store.h", "xinglin/main.h"}
    missed = set(bad) - innocent - guilty
    wrong = innocent & guilty
    for path in sorted(missed | wrong):
        print(f"self-test: {path} was {'missed' if path in missed else 'accused wrongly'}")
    return 1 if missed or wrong else 0


def main():
    if "--self-test" in sys.argv:
        return self_test()
    found = find_offences(os.path.join(ROOT, "server"))
    print("\n".join(found) if found else "floors hold")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
