"""The test programs of every folder, on both engines, two at a time."""
import concurrent.futures
import json
import os
import queue
import tempfile

from count import BUILD, Count, run
from postgres import private_postgres

SECONDS = 240


def programs():
    with open(os.path.join(BUILD, "test", "test_programs.txt"), encoding="utf-8") as listing:
        return [line.split() for line in listing if line.strip()]


def run_program(path, env):
    count = Count()
    name = os.path.basename(path)
    with tempfile.TemporaryDirectory(prefix="xinglin-") as scratch:
        report = os.path.join(scratch, "report.json")
        code, output = run([path, f"--gtest_output=json:{report}", "--gtest_brief=1"], SECONDS,
                           env=dict(env, TMPDIR=scratch), quiet=True)
        try:
            with open(report, encoding="utf-8") as source:
                read_report(name, json.load(source), count)
        except (OSError, ValueError):
            count.fail(f"{name}: ended with {code} and no report")
    if code != 0:
        print(f"--- {name} ended with {code}\n{output[-6000:]}", flush=True)
        if not count.failures:
            count.fail(f"{name}: ended with {code}")
    return count


def read_report(name, report, count):
    for suite in report["testsuites"]:
        for test in suite["testsuite"]:
            full = f"{name}: {test['classname']}.{test['name']}"
            if test.get("failures"):
                count.fail(full)
            elif test.get("result") == "SKIPPED":
                count.skip(full)
            else:
                count.ok()


def run_all(chosen, env):
    total = Count()
    with concurrent.futures.ThreadPoolExecutor(max_workers=2) as pool:
        for count in pool.map(lambda path: run_program(path, env), chosen):
            total += count
    return total


def prove_sqlite(long):
    env = {"XINGLIN_TEST_DATABASE": "sqlite"}
    if long:
        env["XINGLIN_LONG"] = "1"
    return run_all([path for path, _ in programs()], env)


def prove_postgres(long):
    """Each worker has a cluster of its own: a transaction open in one database holds back the event readers of all."""
    env = {"XINGLIN_LONG": "1"} if long else {}
    chosen = [path for path, store in programs() if store == "store"]
    total = Count()
    with private_postgres() as first, private_postgres() as second:
        free = queue.Queue()
        for url in (first, second):
            free.put(url)

        def prove_one(path):
            url = free.get()
            try:
                return run_program(path, dict(env, XINGLIN_TEST_DATABASE=url))
            finally:
                free.put(url)

        with concurrent.futures.ThreadPoolExecutor(max_workers=2) as pool:
            for count in pool.map(prove_one, chosen):
                total += count
    return total
