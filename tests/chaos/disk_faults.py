#!/usr/bin/env python3
"""A disk that fails at its N-th fsync or write, N = 1, 2 ...: nothing acknowledged is lost, nothing is acknowledged after a
failed fsync, and the file is sound afterwards.

    disk_faults.py BUILD_FOLDER [--points N]     prints one line for each fault point and ends with 1 when one went wrong
"""
import argparse
import os
import shutil
import subprocess
import sys
import tempfile

NOTES = 400
EXIT_NOT_DURABLE = 70
SECONDS_TO_DIE = 30   # Of the whole run, on a busy machine; the program itself ends within one after the fault.


def points(most):
    """Every early one, where the file is made, then ever sparser."""
    at, chosen = 1, []
    while len(chosen) < most:
        chosen.append(at)
        at += 1 if at < 12 else at // 4
    return chosen


def ledger(build, folder, fault, *words):
    program = os.path.join(build, "tests", "chaos", "store_ledger")
    env = dict(os.environ, ASAN_OPTIONS="verify_asan_link_order=0")
    if fault:
        env.update(LD_PRELOAD=os.path.join(build, "tests", "chaos", "faultfs.so"), XINGLIN_TEST_FAULT=fault,
                   XINGLIN_TEST_FAULT_FILE="ledger.db")
    done = subprocess.run([program, words[0], os.path.join(folder, "ledger.db"), *words[1:]], env=env, timeout=SECONDS_TO_DIE,
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    said = {}
    for line in done.stdout.splitlines():
        word, number = line.split()
        said.setdefault(word, set()).add(int(number))
    return done.returncode, said


def wrongs(build, fault):
    """What went wrong when the disk failed so, as sentences."""
    folder = tempfile.mkdtemp(prefix="xinglin_faults.")
    try:
        code, said = ledger(build, folder, fault, "write", str(NOTES))
        reached = code != 0 or any(word != "ok" for word in said)
        if fault.startswith("sync") and reached and code not in (EXIT_NOT_DURABLE, 3):
            yield f"the process went on after a failed fsync (exit code {code})"
        if not os.path.exists(os.path.join(folder, "ledger.db")):
            return
        code, there = ledger(build, folder, None, "read")
        lost = said.get("ok", set()) - there.get("there", set())
        refused = said.get("db.full", set()) & there.get("there", set())
        if lost:
            yield f"{len(lost)} acknowledged notes are lost"
        if refused:
            yield f"{len(refused)} notes are there although the answer was a definite no"
        if code != 0 and said:
            yield f"the file is not sound (exit code {code})"
    finally:
        shutil.rmtree(folder)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("build")
    parser.add_argument("--points", type=int, default=12, help="fault points of each kind")
    args = parser.parse_args()
    bad = 0
    for kind in ("sync", "write", "short"):
        for at in points(args.points):
            found = list(wrongs(args.build, f"{kind}:{at}"))
            bad += bool(found)
            print(f"{kind}:{at} {'; '.join(found) or 'ok'}", flush=True)
    sys.exit(1 if bad else 0)


if __name__ == "__main__":
    main()
