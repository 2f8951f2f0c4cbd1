#!/usr/bin/env python3
"""No unit of the last build took longer than its budget: 8 s, unless it is listed with a reason.

Reads ninja's log of a build directory. Units that the compiler cache answered are fast and prove nothing wrong.
`--self-test` shows that a slow unit is found.
"""
import os
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
BUDGET_S = 8.0
SANITIZED_FACTOR = 2.5   # The sanitized build on two busy cores; the budget itself is for the plain build.
LISTED = {}              # "server/platform/http/session.cc": 14.0 would be a unit that is allowed 14 s.


def slow_units(log_path, budget_s):
    newest = {}
    with open(log_path, encoding="utf-8") as log:
        for line in log:
            if line.startswith("#"):
                continue
            start, end, _, output, _ = line.rstrip("\n").split("\t")
            if output.endswith(".o"):
                newest[output] = (int(end) - int(start)) / 1000
    for output, seconds in sorted(newest.items()):
        allowed = next((limit for name, limit in LISTED.items() if name.removeprefix("server/") in output), BUDGET_S)
        if seconds > allowed * budget_s / BUDGET_S:
            yield f"{output}: {seconds:.1f} s; {allowed * budget_s / BUDGET_S:.0f} s is allowed"


def self_test():
    with tempfile.NamedTemporaryFile("w", suffix=".log", delete=False) as log:
        log.write("# ninja log v5\n0\t1000\t0\tfast.cc.o\tabc\n0\t9000\t0\tslow.cc.o\tdef\n")
    found = list(slow_units(log.name, BUDGET_S))
    os.unlink(log.name)
    if len(found) != 1 or not found[0].startswith("slow"):
        print(f"self-test: found {found}")
        return 1
    return 0


def main():
    if "--self-test" in sys.argv:
        return self_test()
    preset = sys.argv[1] if len(sys.argv) > 1 else "test"
    log = os.path.join(ROOT, "build", preset, ".ninja_log")
    if not os.path.exists(log):
        print(f"no build in build/{preset}")
        return 2
    found = list(slow_units(log, BUDGET_S * (SANITIZED_FACTOR if preset == "test" else 1)))
    print("\n".join(found) if found else "build times hold")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
