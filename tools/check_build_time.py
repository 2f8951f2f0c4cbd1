#!/usr/bin/env python3
"""No unit of the last build took more CPU than its budget: 8 s, unless it is listed with a reason.

Reads what tools/timed left beside each object. Units that the compiler cache answered are fast and prove nothing wrong.
`--self-test` shows that a slow unit is found.
"""
import os
import re
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
BUDGET_S = 8.0
SANITIZED_FACTOR = 2.5   # AddressSanitizer and UndefinedBehaviorSanitizer without a precompiled header.
LISTED = {               # What a unit may take instead, in seconds of the plain build.
    "server/xinglin/replay/line.cc": 30.0,              # Beast's WebSocket client, nowhere else.
    "server/xinglin/replay/web.cc": 16.0,               # Beast's HTTP client, nowhere else.
    "server/adapters/ca/simulator_server.cc": 14.0,     # Beast's HTTP server over TLS, nowhere else.
    "server/adapters/sms/simulator_server.cc": 11.0,    # Beast's HTTP server.
}


def cpu_seconds(path):
    """The second line of the shell's `times`: user and system time of the compiler."""
    with open(path, encoding="ascii") as record:
        parts = re.findall(r"(\d+)m([\d.]+)s", record.read().splitlines()[1])
    return sum(int(minutes) * 60 + float(seconds) for minutes, seconds in parts)


def slow_units(build, factor):
    for folder, _, names in os.walk(build):
        for name in names:
            record = os.path.join(folder, name)
            if not name.endswith(".o.cpu") or not os.path.exists(record.removesuffix(".cpu")):
                continue
            unit = re.sub(r"CMakeFiles/[^/]+\.dir/", "", os.path.relpath(record, build)).removesuffix(".o.cpu")
            allowed = LISTED.get(unit, BUDGET_S) * factor
            seconds = cpu_seconds(record)
            if seconds > allowed:
                yield f"{unit}: {seconds:.1f} s of CPU; {allowed:.0f} s is allowed"


def self_test():
    with tempfile.TemporaryDirectory() as build:
        folder = os.path.join(build, "server", "CMakeFiles", "any.dir")
        os.makedirs(folder)
        for name, seconds in {"fast.cc": "7.900", "slow.cc": "8.100", "gone.cc": "9.000"}.items():
            with open(os.path.join(folder, name + ".o.cpu"), "w", encoding="ascii") as record:
                record.write(f"0m0.001s 0m0.002s\n0m{seconds}s 0m0.050s\n")
            if name != "gone.cc":
                open(os.path.join(folder, name + ".o"), "w", encoding="ascii").close()
        found = list(slow_units(build, 1))
    if found != ["server/slow.cc: 8.2 s of CPU; 8 s is allowed"]:
        print(f"self-test: found {found}")
        return 1
    return 0


def main():
    if "--self-test" in sys.argv:
        return self_test()
    preset = sys.argv[1] if len(sys.argv) > 1 else "test"
    build = os.path.join(ROOT, "build", preset)
    if not os.path.isdir(build):
        print(f"no build in build/{preset}")
        return 2
    found = sorted(slow_units(build, SANITIZED_FACTOR if preset == "test" else 1))
    print("\n".join(found) if found else "build times hold")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
