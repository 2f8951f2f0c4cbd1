"""A release server on a fresh demo with a crowd in conversation, for one bench."""
import json
import os
import resource
import shutil
import socket
import subprocess
import time
import urllib.request

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
BUILD = os.path.join(ROOT, "build")
BENCH = os.path.join(BUILD, "bench")
RELEASE = os.path.join(BUILD, "release")
SERVER = os.path.join(RELEASE, "server", "xinglin", "xinglin")
LOADS = os.path.join(RELEASE, "benchmarks")
READY_S = 60
FRESH_S = 15 * 60   # A doctor's session ends after 30 minutes; a crowd that is older is made anew.


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def many_files():
    hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))


def seeded(patients):
    """A demo with so many patients in conversation, made once and kept for a quarter of an hour."""
    folder = os.path.join(BENCH, f"crowd-{patients}")
    crowd = os.path.join(folder, "crowd.jsonl")
    built = os.stat(SERVER).st_mtime
    if os.path.exists(crowd) and os.stat(crowd).st_mtime > max(built, time.time() - FRESH_S):
        return folder
    shutil.rmtree(folder, ignore_errors=True)
    began = time.monotonic()
    print(f"making a demo with {patients} patients in conversation", end=" ", flush=True)
    subprocess.run([SERVER, "seed", "--demo", "--crowd", str(patients), "--data", folder], check=True,
                   stdout=subprocess.DEVNULL)
    print(f"({time.monotonic() - began:.1f} s)", flush=True)
    return folder


class Served:
    """`patients` in conversation with a fifth as many doctors; `delay_ms` is added to each fsync of the database."""

    def __init__(self, patients, delay_ms=0):
        self.folder = os.path.join(BENCH, "served")
        self.data = os.path.join(self.folder, "data")
        self.port = free_port()
        self.process = None
        self.environment = dict(os.environ)
        if delay_ms:
            self.environment |= {"LD_PRELOAD": os.path.join(LOADS, "faultfs.so"), "XINGLIN_TEST_SYNC_DELAY_MS": str(delay_ms)}
        shutil.rmtree(self.folder, ignore_errors=True)
        os.makedirs(self.folder)
        shutil.copytree(seeded(patients), self.data)
        self.point_at_copy()

    def point_at_copy(self):
        """The folder remembers where its database is; a copy must remember its own."""
        path = os.path.join(self.data, "xinglin.id")
        with open(path, encoding="utf-8") as source:
            instance = json.load(source)
        instance["database"] = "sqlite:" + os.path.join(self.data, "xinglin.db")
        with open(path, "w", encoding="utf-8") as target:
            json.dump(instance, target)

    @property
    def crowd(self):
        return os.path.join(self.data, "crowd.jsonl")

    def start(self):
        with open(os.path.join(self.folder, "log"), "ab") as log:
            self.process = subprocess.Popen([SERVER, "serve", "--data", self.data, "--port", str(self.port), "--admin-port",
                                             str(free_port())], stdin=subprocess.DEVNULL, stdout=log, stderr=log,
                                            env=self.environment, preexec_fn=many_files)
        return self

    def ready(self, step_s=0.05):
        until = time.monotonic() + READY_S
        while time.monotonic() < until:
            if self.process.poll() is not None:
                raise SystemExit(f"the server ended with {self.process.returncode}; see {self.folder}/log")
            try:
                with urllib.request.urlopen(f"http://127.0.0.1:{self.port}/readyz", timeout=2) as reply:
                    if reply.status == 200:
                        return self
            except OSError:
                time.sleep(step_s)
        raise SystemExit(f"not ready within {READY_S} s; see {self.folder}/log")

    def kill(self):
        self.process.kill()
        self.process.wait()

    def __enter__(self):
        return self.start().ready()

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.kill()


def load(program, *arguments, seconds):
    """Runs one of the C++ loads to its end and gives the figures it has written."""
    result = os.path.join(BENCH, f"{program}.part.json")
    done = subprocess.run([os.path.join(LOADS, program), *map(str, arguments), "--json", result], timeout=seconds, check=False,
                          stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, preexec_fn=many_files)
    if done.returncode != 0:
        raise SystemExit(f"{program} ended with {done.returncode}")
    with open(result, encoding="utf-8") as source:
        figures = json.load(source)
    os.remove(result)
    return figures
