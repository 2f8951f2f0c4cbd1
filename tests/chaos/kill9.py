#!/usr/bin/env python3
"""kill -9 at random under replay. The clients keep their own ledger of what was acknowledged; afterwards every entry must be in
the database once, under the seq that was acknowledged, and no conversation may have a gap.

usage: kill9.py --engine sqlite|postgres --kills N --dialogues FILE [--first N] [--seed S]
"""
import argparse
import json
import os
import random
import re
import sqlite3
import subprocess
import sys
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "tools", "proof"))

from count import SERVER, Count      # noqa: E402
from demo import Demo                # noqa: E402
from postgres import private_cluster  # noqa: E402

# A sign-in whose answer the kill has swallowed has used its code up: that person asks for another, this client gives up.
SWALLOWED = re.compile(r"^fault: line \d+: (?:code|sign-in): 4", re.M)
MESSAGES = ("SELECT {hex_consult}, seq, {hex_message} FROM message ORDER BY consult_id, seq")


def read_ledger(path):
    entries = []
    with open(path, encoding="utf-8") as source:
        for line in source:
            if line.endswith("\n"):   # A torn last line was never acknowledged to anybody.
                entry = json.loads(line)
                entries.append((entry["consult"].replace("-", ""), entry["seq"], entry["client_msg_id"].replace("-", "")))
    return entries


def stored_sqlite(demo):
    with sqlite3.connect(f"file:{demo.data}/xinglin.db?mode=ro", uri=True) as connection:
        rows = connection.execute(MESSAGES.format(hex_consult="lower(hex(consult_id))", hex_message="lower(hex(client_msg_id))"))
        return [tuple(row) for row in rows]


def stored_postgres(cluster, name):
    sql = MESSAGES.format(hex_consult="encode(consult_id, 'hex')", hex_message="encode(client_msg_id, 'hex')")
    return [(consult, int(seq), message) for consult, seq, message in cluster.query(name, sql)]


def judge(count, ledger, stored, what):
    places = {}
    for consult, seq, message in stored:
        places.setdefault((consult, message), []).append(seq)
    lost = [entry for entry in ledger if (entry[0], entry[2]) not in places]
    moved = [entry for entry in ledger if entry[1] not in places.get((entry[0], entry[2]), [entry[1]])]
    doubled = [key for key, seqs in places.items() if len(seqs) > 1]
    next_seq, gaps = {}, 0
    for consult, seq, _ in stored:
        gaps += seq != next_seq.get(consult, 1)
        next_seq[consult] = seq + 1
    print(f"  {what}: {len(ledger)} acknowledged, {len(stored)} stored, {len(lost)} lost, {len(doubled)} doubled, {gaps} gaps", flush=True)
    count.expect(ledger, f"{what}: something was acknowledged")
    count.expect(not lost, f"{what}: nothing acknowledged is lost")
    count.expect(not moved, f"{what}: each message stands under the seq that was acknowledged")
    count.expect(not doubled, f"{what}: nothing is doubled")
    count.expect(gaps == 0, f"{what}: no gap in any seq")


def storm(count, demo, args, rng, what):
    ledger_path = os.path.join(demo.scratch, "ledger.jsonl")
    with open(args.dialogues, encoding="utf-8") as source:
        played = min(args.first or sys.maxsize, sum(1 for line in source if line.strip()))
    demo.start().ready()
    replay = subprocess.Popen([SERVER, "replay", "--dialogues", args.dialogues, "--server", demo.url, "--at-once", str(args.at_once),
                               "--first", str(args.first), "--ledger", ledger_path, "--patience", "90", "--json"],
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, errors="replace")
    kills = 0
    while replay.poll() is None and not (os.path.exists(ledger_path) and os.path.getsize(ledger_path)):
        time.sleep(0.05)   # Everybody has signed in, and the talk has begun.
    while kills < args.kills and replay.poll() is None:
        time.sleep(rng.uniform(0.3, 0.9) * args.spread)
        if replay.poll() is None:
            demo.kill()
            kills += 1
            demo.start().ready()
    try:
        output, errors = replay.communicate(timeout=args.minutes * 60)
    except subprocess.TimeoutExpired:
        replay.kill()
        output, errors = replay.communicate()
    print(f"  {what}: {kills} kills; {output.strip()}", flush=True)
    if replay.returncode != 0:
        print(errors[-1500:], demo.log_tail(8), flush=True)
    count.expect(kills == args.kills or (kills > 0 and played < args.at_once * 10),
                 f"{what}: killed {args.kills} times while the talk went on, not {kills}")
    report = json.loads(output.strip().splitlines()[-1]) if output.strip() else {}
    wrong = sum(report.get(name, 1) for name in ("mismatches", "lost", "doubled", "out_of_order"))
    count.expect(wrong == 0, f"{what}: each transcript is as it was said")
    finished, swallowed = report.get("consultations", 0), len(SWALLOWED.findall(errors))
    count.expect(finished + swallowed == played and swallowed <= kills * args.at_once,
                 f"{what}: {finished} of {played} dialogues came to their signed notes, {swallowed} sign-ins were swallowed by a kill")
    demo.stop()
    return read_ledger(ledger_path)


def prove(engine, args):
    count = Count()
    rng = random.Random(args.seed)
    what = f"kill -9 on {engine} (seed {args.seed})"
    if engine == "sqlite":
        with Demo() as demo:
            ledger = storm(count, demo, args, rng, what)
            judge(count, ledger, stored_sqlite(demo), what)
        return count
    with private_cluster(durable=True) as cluster:
        with Demo(database=cluster.create_database("kill9")) as demo:
            ledger = storm(count, demo, args, rng, what)
            judge(count, ledger, stored_postgres(cluster, "kill9"), what)
    return count


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--engine", choices=["sqlite", "postgres"], default="sqlite")
    parser.add_argument("--kills", type=int, default=3)
    parser.add_argument("--dialogues", required=True)
    parser.add_argument("--first", type=int, default=40, help="0: all")
    parser.add_argument("--at-once", type=int, default=5)
    parser.add_argument("--spread", type=float, default=1.0, help="times 0.3 to 0.9 s between two kills")
    parser.add_argument("--minutes", type=int, default=10, help="for what is left after the last kill")
    parser.add_argument("--seed", type=int, default=random.randrange(1 << 30))
    args = parser.parse_args()
    count = prove(args.engine, args)
    print(f"{count.passed} passed, {len(count.failures)} failed")
    return 1 if count.failures else 0


if __name__ == "__main__":
    sys.exit(main())
