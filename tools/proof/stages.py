#!/usr/bin/env python3
"""The stages of ./test, their budgets, and the one table that sums them up."""
import argparse
import os
import sys
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from count import Count                                   # noqa: E402
import proof_browser                                      # noqa: E402
import proof_build                                        # noqa: E402
import proof_fhir                                         # noqa: E402
import proof_fire                                         # noqa: E402
import proof_rules                                        # noqa: E402
import proof_stories                                      # noqa: E402
import proof_unit                                         # noqa: E402
import proof_web                                          # noqa: E402

# name, minutes allowed on two cores, what it does. A stage fails when it takes 25% more.
STAGES = [
    ("web", 5, "types, unit tests, bundles within their sizes", proof_web.prove),
    ("rules", 1, "floors, SQL, style and documents hold", proof_rules.prove),
    ("build", 25, "the server with sanitizers", proof_build.prove),
    ("unit", 4, "unit, API and property tests on SQLite", proof_unit.prove_sqlite),
    ("postgres", 5, "the same on PostgreSQL", proof_unit.prove_postgres),
    ("stories", 3, "the program from outside: commands, matrix, journeys over the API", proof_stories.prove),
    ("fhir", 3, "FHIRPath against another's on real resources", proof_fhir.prove),
    ("browser", 5, "journeys in Chromium", proof_browser.prove),
    ("fire", 5, "kill -9 under real dialogues, failing disks, simulation, fuzzers", proof_fire.prove),
]
OVER = 1.25


def run_stage(name, minutes, prove, long):
    print(f"\n=== {name} (budget {minutes} min)", flush=True)
    began = time.monotonic()
    count = Count()
    try:
        count = prove(long)
    except Exception as error:   # A stage that cannot run has failed, with its reason.
        print(f"{name}: {type(error).__name__}: {error}", flush=True)
        count.fail(f"{name}: {error}")
    took = (time.monotonic() - began) / 60
    if not long and took > minutes * OVER:
        count.fail(f"{name}: took {took:.1f} min of {minutes}")
    return count, took


def main():
    parser = argparse.ArgumentParser(prog="./test", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help="stages to run; all when none is named")
    parser.add_argument("--long", action="store_true", help="the whole: every fault point, all seeds, all dialogues")
    parser.add_argument("--list", action="store_true", help="print the stages and their budgets")
    args = parser.parse_args()
    if args.list:
        for name, minutes, about, _ in STAGES:
            print(f"{name:10} {minutes:3} min  {about}")
        return 0
    unknown = set(args.names) - {stage[0] for stage in STAGES}
    if unknown:
        parser.error(f"no stage named {', '.join(sorted(unknown))}; ./test --list names them")

    total = Count()
    rows = []
    for name, minutes, _, prove in STAGES:
        if args.names and name not in args.names:
            continue
        count, took = run_stage(name, minutes, prove, args.long)
        rows.append((name, minutes, took, count))
        total += count
    print("\nstage       min  budget  passed  failed  skipped")
    for name, minutes, took, count in rows:
        print(f"{name:10} {took:5.1f} {minutes:7} {count.passed:7} {len(count.failures):7} {len(count.skips):8}")
    for line in total.skips:
        print(f"skipped: {line}")
    for line in total.failures:
        print(f"FAILED: {line}")
    print(f"{total.passed} passed, {len(total.failures)} failed, {len(total.skips)} skipped")
    return 1 if total.failures or total.passed == 0 else 0


if __name__ == "__main__":
    sys.exit(main())
