#!/usr/bin/env python3
"""Six wrong sign-in codes with a kill -9 behind each: the number is locked, for the right code too, whatever was in memory.

usage: wrong_codes.py [--engine sqlite|postgres]
"""
import argparse
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "..", "..", "tools", "proof"))
sys.path.insert(0, os.path.join(HERE, "..", "story"))

from count import Count              # noqa: E402
from demo import Demo                # noqa: E402
from people import Patient           # noqa: E402
from postgres import private_cluster  # noqa: E402

TRIES = 6
JUDGED = 5   # identity.wrong_most: the sixth is refused unread.


def locked_through_kills(count, demo, what):
    demo.start().ready()
    patient = Patient(demo.port)
    consents = patient.consents()
    patient.must(202, "POST", "/sign-in/codes", {"phone": patient.phone})
    right = patient.code()
    wrong = f"{(int(right) + 1) % 1_000_000:06}"

    def enter(code):
        return patient.api("POST", "/sign-in", {"phone": patient.phone, "code": code, "consents": consents}).code

    answers = []
    for _ in range(TRIES):
        answers.append(enter(wrong))
        demo.kill()
        demo.start().ready()
    expected = ["identity.code_wrong"] * JUDGED + ["identity.locked"] * (TRIES - JUDGED)
    count.expect(answers == expected, f"{what}: wrong codes with kills between are counted: {answers}")
    count.expect(enter(right) == "identity.locked", f"{what}: the right code does not open a locked number after a restart")


def prove(engine):
    count = Count()
    if engine == "sqlite":
        with Demo() as demo:
            locked_through_kills(count, demo, "SQLite")
        return count
    with private_cluster(durable=True) as cluster:
        with Demo(database=cluster.create_database("wrong_codes")) as demo:
            locked_through_kills(count, demo, "PostgreSQL")
    return count


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--engine", choices=["sqlite", "postgres"], default="sqlite")
    count = prove(parser.parse_args().engine)
    print(f"{count.passed} passed, {len(count.failures)} failed")
    return 1 if count.failures else 0


if __name__ == "__main__":
    sys.exit(main())
