#!/usr/bin/env python3
"""usage: ./bench [NAME] [--full] [--fsync-delay MS] [--list]

Measures. Without a name the short form of all; NAME alone is one of them, within 60 s once built; --full is the whole.
Prints a table and writes build/bench/NAME.json with the conditions beside it. Budgets are printed, never asserted.
"""
import argparse
import glob
import json
import os
import sqlite3
import statistics
import subprocess
import sys
import time

import conditions
from served import BENCH, LOADS, ROOT, SERVER, Served, load, many_files

sys.path.insert(0, os.path.join(ROOT, "tools", "proof"))

from postgres import private_postgres   # noqa: E402

HERE = os.path.dirname(os.path.abspath(__file__))
STORE_OUTSTANDING = 256
KILLED_SOCKETS = 500


def figure(name, value, unit):
    return {"name": name, "value": value, "unit": unit}


def value_of(figures, name):
    return next((one["value"] for one in figures if one["name"] == name), 0.0)


def store(args):
    """durable messages a second of the bare store, six statements each, on both engines"""
    with private_postgres(durable=True) as url:
        return load("bench_store", "--seconds", 10 if args.full else 3, "--folder", BENCH, "--postgres", url, seconds=300)


def bare_store(seconds):
    figures = load("bench_store", "--seconds", seconds, "--outstanding", STORE_OUTSTANDING, "--folder", BENCH, seconds=60)
    return value_of(figures, f"store.sqlite.{STORE_OUTSTANDING}.rate")


def chat(args):
    """conversations over sockets: paced, then as fast as it goes beside the bare store"""
    sockets, rate, seconds = (10_000, 2_000, 30) if args.full else (2_000, 1_000, 10)
    share_s = 10 if args.full else 4
    before = 0 if args.fsync_delay else bare_store(share_s)
    with Served(-(-sockets * 5 // 6), args.fsync_delay) as server:
        time.sleep(2)   # What the start has left to do.
        figures = load("bench_chat", "--port", server.port, "--crowd", server.crowd, "--server-pid", server.process.pid,
                       "--sockets", sockets, "--rate", rate, "--seconds", seconds, "--saturate", 2 * share_s,
                       "--rest", 10 if args.full else 2, seconds=240)
    if args.fsync_delay:
        return figures + [figure("chat.fsync_delay", args.fsync_delay, "ms")]
    bare = (before + bare_store(share_s)) / 2
    share = value_of(figures, "chat.saturated.rate") / bare if bare else 0
    return figures + [figure("chat.bare_store.rate", bare, "messages/s"), figure("chat.saturated.share", share, "of the bare store")]


def audit_rows(server):
    """Counted while the server runs; what is read was committed."""
    with sqlite3.connect(f"file:{server.data}/xinglin.db?mode=ro", uri=True) as connection:
        return connection.execute("SELECT count(*) FROM audit_entry").fetchone()[0]


def api(args):
    """reads with their audit entry, and reads without patient data, beside the server's bare /healthz"""
    with Served(2_000) as server:
        time.sleep(2)
        before = audit_rows(server)
        figures = load("bench_api", "--port", server.port, "--crowd", server.crowd, "--server-pid", server.process.pid,
                       "--seconds", 15 if args.full else 2, seconds=400)
        time.sleep(1)
        rows = audit_rows(server) - before
    answered = value_of(figures, "api.messages.answered")
    return figures + [figure("api.messages.audited", rows / answered if answered else 0, "rows/request")]


def restart(args):
    """kill -9 under conversation, then the time until /readyz answers 200"""
    took = []
    server = Served(KILLED_SOCKETS)
    for _ in range(20 if args.full else 5):
        with server:
            talk = subprocess.Popen([os.path.join(LOADS, "bench_chat"), "--port", str(server.port), "--crowd", server.crowd,
                                     "--server-pid", str(server.process.pid), "--sockets", str(KILLED_SOCKETS), "--rate", "2000",
                                     "--rest", "0", "--seconds", "8"], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                                    stderr=subprocess.DEVNULL, preexec_fn=many_files)
            time.sleep(4)
            alive = talk.poll() is None
            server.kill()
            talk.kill()
            talk.wait()
            if not alive:
                raise SystemExit("nobody was talking when the server was killed")
            began = time.monotonic()
            server.start().ready(step_s=0.005)
            took.append((time.monotonic() - began) * 1000)
    database_mb = os.path.getsize(os.path.join(server.data, "xinglin.db")) / 1e6
    return [figure("restart.ready.median", statistics.median(took), "ms"), figure("restart.ready.worst", max(took), "ms"),
            figure("restart.kills", len(took), "kills"), figure("restart.database", database_mb, "MB")]


def triage(args):
    """the triage engine on the project's own vignettes, one core, beside simdjson on the same lines"""
    texts = os.path.join(BENCH, "triage-texts.jsonl")
    with open(texts, "w", encoding="utf-8") as target:
        for path in sorted(glob.glob(os.path.join(ROOT, "tests", "triage", "*.jsonl"))):
            if not path.endswith("bad-input.jsonl"):
                with open(path, encoding="utf-8") as source:
                    target.writelines(line for line in source if line.strip())
    return load("bench_triage", "--texts", texts, "--seconds", 20 if args.full else 5, seconds=120)


def fhir_resources():
    """Synthea's patients taken apart, one resource a line; without the data a small sample of our own."""
    data = os.environ.get("XINGLIN_DATA", "")
    bundles = sorted(glob.glob(os.path.join(data, "synthea-r4", "*.json"))) if data else []
    if not bundles:
        return os.path.join(HERE, "fhir", "sample.ndjson")
    lines = os.path.join(BENCH, "fhir-resources.ndjson")
    with open(lines, "w", encoding="utf-8") as target:
        for path in bundles:
            with open(path, encoding="utf-8") as source:
                for entry in json.load(source)["entry"]:
                    target.write(json.dumps(entry["resource"], ensure_ascii=False, separators=(",", ":")) + "\n")
    return lines


def fhir_npm(lines, seconds):
    """The same work by npm's `fhirpath` and `fhir`, where ./test has installed them."""
    if not os.path.exists(os.path.join(ROOT, "tests", "fhir", "node_modules", "fhirpath")):
        print("  npm's are not installed: ./test fhir does that", flush=True)
        return []
    done = subprocess.run(["node", os.path.join(HERE, "fhir", "npm.mjs"), lines, str(seconds)], check=True, timeout=180, text=True,
                          stdout=subprocess.PIPE)
    return json.loads(done.stdout)


def fhir_command_ms(lines):
    """The whole command on one resource, from its start to its end: median of so many."""
    one = os.path.join(BENCH, "fhir-one.json")
    with open(lines, encoding="utf-8") as source, open(one, "w", encoding="utf-8") as target:
        target.write(source.readline())
    took = []
    for _ in range(11):
        began = time.monotonic()
        subprocess.run([SERVER, "fhir", "validate", one], check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        took.append((time.monotonic() - began) * 1000)
    return statistics.median(took)


def fhir_lib(args):
    """FHIR resources on one core: read and write, validate, extract search values; npm's fhirpath and fhir beside it"""
    lines = fhir_resources()
    figures = load("bench_fhir", "--resources", lines, "--seconds", 10 if args.full else 3, seconds=300)
    figures.append(figure("fhir.command", fhir_command_ms(lines), "ms"))
    figures += fhir_npm(lines, 10 if args.full else 3)
    for work in ("parse_write", "validate", "index", "observation.parse_write", "observation.validate", "observation.index"):
        theirs = value_of(figures, f"fhir.npm.{work}")
        if theirs:
            figures.append(figure(f"fhir.times_npm.{work}", theirs / value_of(figures, f"fhir.{work}"), "times npm's"))
    return figures


def people(args):
    """a nation's week of rosters: every doctor's hours and every minute of six departments, at two sizes"""
    figures = load("bench_roster", "--doctors", 56_000, seconds=120)
    small = load("bench_roster", "--doctors", 10_000, seconds=60)
    growth = value_of(figures, "roster.week_checked") / max(value_of(small, "roster.week_checked"), 0.001)
    return figures + [figure("roster.week_checked.growth", growth, "times for 5.6 times the doctors")]


BENCHES = {"store": store, "chat": chat, "api": api, "restart": restart, "triage": triage, "fhir-lib": fhir_lib, "people": people}
BUDGETS = {
    "chat.paced.p99": "at most 15; with 10 ms added to fsync 50",
    "chat.idle_socket": "at most 10",
    "chat.paced.written": "at most 5",
    "chat.saturated.written": "at most 5",
    "chat.saturated.cpu": "at most 120",
    "chat.saturated.rate": "at least 12000, aim 15000",
    "chat.saturated.share": "at least 0.5",
    "api.messages.rate": "at least 10000",
    "api.messages.paced.p99": "at most 20",
    "api.messages.audited": "1",
    "api.me.paced.p99": "at most 2",
    "api.institutions.paced.p99": "at most 2",
    "api.danger_questions.paced.p99": "at most 2",
    "restart.ready.worst": "aim 2000",
    "roster.week_checked": "at most 10000",
    "triage.texts": "at least 3000",
    "fhir.start": "at most 100",
    "fhir.command": "at most 100",
    "fhir.definitions": "at most 30",
    "fhir.parse_write.rate": "aim 500",
    "fhir.observation.validate": "at most 40",
    "fhir.index": "at most 15",
    "fhir.observation.index": "at most 15",
    "fhir.times_npm.validate": "at least 50",
    "fhir.times_npm.index": "at least 50",
    "fhir.times_npm.parse_write": "at least 50",
}


def table(figures):
    for one in figures:
        value = one["value"]
        shown = f"{value:,.0f}" if abs(value) >= 1000 else f"{value:,.2f}"
        print(f"  {one['name']:<34} {shown:>12} {one['unit']:<18} {BUDGETS.get(one['name'], '')}".rstrip())


def write(name, what):
    with open(os.path.join(BENCH, name), "w", encoding="utf-8") as target:
        json.dump(what, target, ensure_ascii=False, indent=1)
        target.write("\n")


def measure(name, args):
    print(f"{name}: {BENCHES[name].__doc__}", flush=True)
    began = time.monotonic()
    before = conditions.now(name, sys.argv[1:])
    print(f"  load {before['load_before']:.1f}, fdatasync {before['fsync_us_before']:.0f} us, {before['cores']} cores, "
          f"{before['cpu']}", flush=True)
    figures = BENCHES[name](args)
    table(figures)
    write(f"{name}.json", figures)
    write(f"{name}.conditions.json", conditions.after(before))
    print(f"  {time.monotonic() - began:.0f} s, build/bench/{name}.json\n", flush=True)


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("name", nargs="?", choices=list(BENCHES))
    parser.add_argument("--full", action="store_true")
    parser.add_argument("--fsync-delay", type=int, default=0)
    parser.add_argument("--list", action="store_true")
    args = parser.parse_args()
    if args.list:
        for name, bench in BENCHES.items():
            print(f"{name:<10} {bench.__doc__}")
        return
    os.makedirs(BENCH, exist_ok=True)
    for name in [args.name] if args.name else BENCHES:
        measure(name, args)


if __name__ == "__main__":
    main()
