"""Under fire: failing disks, kill -9 under real dialogues, a seeded simulation, fuzzers. Small in ./test, whole in --long."""
import argparse
import os
import random
import subprocess
import sys

from count import BUILD, ROOT, SERVER, Count, data_folder, run
from demo import Demo
from postgres import private_cluster

CHAOS = os.path.join(ROOT, "tests", "chaos")
sys.path.insert(0, CHAOS)
import disk_full    # noqa: E402
import kill9        # noqa: E402
import wrong_codes  # noqa: E402


def prove(long):
    count = Count()
    dialogues = real_dialogues(count)
    killed(count, dialogues, long)
    if long and data_folder():
        replayed(count, dialogues)
    disks(count, long)
    count += disk_full.prove()
    simulated(count, long)
    fuzzed(count, long)
    return count


def real_dialogues(count):
    folder = data_folder()
    path = folder and os.path.join(folder, "dialogues", "dialmed-dev.jsonl")
    if path and os.path.exists(path):
        return path
    count.skip("real dialogues: XINGLIN_DATA is not set; the project's own eight are played")
    return os.path.join(ROOT, "tests", "story", "dialogues.jsonl")


def killed(count, dialogues, long):
    for engine in ("sqlite", "postgres"):
        args = argparse.Namespace(kills=20 if long else 3, dialogues=dialogues, first=0 if long else 40, at_once=20 if long else 5,
                                  spread=6 if long else 1, minutes=50 if long else 10, seed=random.randrange(1 << 30))
        count += kill9.prove(engine, args)
        count += wrong_codes.prove(engine)


def replayed(count, dialogues):
    """Every dialogue, fifty at once, on both engines, and no kills."""
    def play(demo, what):
        demo.start().ready()
        code, output = run([SERVER, "replay", "--dialogues", dialogues, "--server", demo.url, "--at-once", "50", "--json"], 3000)
        print(f"  {what}: {output.strip().splitlines()[-1] if output.strip() else code}", flush=True)
        count.expect(code == 0, f"all dialogues pass on {what}")

    with Demo() as demo:
        play(demo, "SQLite")
    with private_cluster(durable=True) as cluster:
        with Demo(database=cluster.create_database("replay")) as demo:
            play(demo, "PostgreSQL")


def disks(count, long):
    points = "40" if long else "14"
    code, output = run([sys.executable, os.path.join(CHAOS, "disk_faults.py"), os.path.join(BUILD, "test"), "--points", points], 900)
    good = sum(" ok" in line for line in output.splitlines())
    count.ok(good)
    count.expect(code == 0 and good > 0, "each fsync and write failing in turn loses nothing that was acknowledged")


def simulated(count, long):
    program = os.path.join(BUILD, "test", "server", "sim")
    seed = random.randrange(1 << 20)
    code, output = run([program, "--seeds", "500" if long else "50", "--seed", str(seed)], 3000)
    print(f"  simulation from seed {seed}: {output.strip().splitlines()[-1] if output.strip() else code}", flush=True)
    count.expect(code == 0, f"the simulation holds from seed {seed}")


def fuzzed(count, long):
    listing = os.path.join(BUILD, "test", "fuzzers.txt")
    with open(listing, encoding="utf-8") as source:
        fuzzers = [line.split() for line in source if line.strip()]
    for program, corpus in fuzzers:
        code, output = run([program, corpus, "120" if long else "10"], 200)
        print(f"  {os.path.basename(program)}: {' '.join(output.split()[-4:])}", flush=True)
        count.expect(code == 0, f"{os.path.basename(program)} finds nothing")
    if long:
        guided(count)


def guided(count):
    """The coverage-guided ones, with clang's libFuzzer."""
    folder = os.path.join(BUILD, "fuzz")
    subprocess.run(["cmake", "--preset", "fuzz"], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    code, _ = run(["ninja", "-C", folder, "wire_fuzz", "request_fuzz", "frame_fuzz", "fhir_json_fuzz", "fhir_path_fuzz", "fhir_evaluate_fuzz",
                    "fhir_patch_fuzz"], 3000)
    count.expect(code == 0, "the fuzzers build with clang")
    with open(os.path.join(folder, "fuzzers.txt"), encoding="utf-8") as source:
        for program, corpus in [line.split() for line in source if line.strip()]:
            found = os.path.join(BUILD, "fuzz-new", os.path.basename(program))
            os.makedirs(found, exist_ok=True)
            code, output = run([program, "-max_total_time=60", found, corpus], 200)
            count.expect(code == 0, f"{os.path.basename(program)} with libFuzzer finds nothing")
