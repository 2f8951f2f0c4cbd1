#!/usr/bin/env python3
"""The triage knowledge holds together: counts, references, conditions, vignettes, and no disease named to a patient.

`--self-test` shows that each kind of fault is found; `--file NAME` shows the faults of one file; `--misses` lists the vignettes whose
words are not understood, with or without faults; `--quiet` leaves the distribution out.
"""
import os
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
sys.path.insert(0, os.path.join(ROOT, "tools"))

from triage.checks import Checker  # noqa: E402
from triage.knowledge import Knowledge  # noqa: E402
from triage.report import distribution, each_complaint, shortfalls, travelling_size, understood  # noqa: E402
from triage.samples import self_test  # noqa: E402
from triage.tables import check_names, check_tables  # noqa: E402

FOLDER = os.path.join(ROOT, "knowledge", "triage")
SIZE_MOST = 340_000   # Of the 400 kB that engine and knowledge may have together in the browser.


def find_faults(knowledge):
    checker = Checker(knowledge)
    for complaint in knowledge.complaints:
        checker.complaint(complaint)
    return checker.faults + check_tables(knowledge) + check_names(knowledge)


def report(knowledge, one):
    print("\n".join(distribution(knowledge)))
    print(each_complaint(knowledge))
    total, reached, given, found, missed = understood(knowledge)
    print(f"words alone reach the complaint in {reached} of {total} vignettes and {found} of {given} findings")
    if "--misses" in sys.argv:
        print("\n".join(miss for miss in missed if not one or one in miss))
    whole, squeezed = travelling_size(FOLDER)
    print(f"{whole // 1000} kB compiled, {(squeezed or 0) // 1000} kB after brotli, {SIZE_MOST // 1000} kB are the most")
    return squeezed


def option(name):
    return sys.argv[sys.argv.index(name) + 1] if name in sys.argv else None


def main():
    if "--self-test" in sys.argv:
        return self_test(find_faults, shortfalls)
    knowledge = Knowledge(FOLDER)
    faults = find_faults(knowledge)
    one = option("--file")
    if not faults:
        faults = list(shortfalls(knowledge))
    if "--misses" in sys.argv or not (faults or one or "--quiet" in sys.argv):
        squeezed = report(knowledge, one)
        if squeezed and squeezed > SIZE_MOST:
            faults.append(f"{squeezed} bytes after brotli; {SIZE_MOST} are the most")
    faults = [fault for fault in faults if not one or one in fault]
    print("\n".join(faults) if faults else "the triage knowledge holds together")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
