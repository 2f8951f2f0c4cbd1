"""A demo server for stories and chaos: seeded once, copied for each use, started, killed and started again."""
import json
import os
import shutil
import signal
import subprocess
import tempfile
import time
import urllib.request

from count import BUILD, SERVER
from postgres import free_port

READY_S = 60


def template():
    """One seeded SQLite demo, made by the built program and kept until the program changes."""
    folder = os.path.join(BUILD, "proof", "demo-template")
    mark = os.path.join(folder, ".made-by")
    made_by = str(os.stat(SERVER).st_mtime_ns)
    if os.path.exists(mark) and open(mark, encoding="utf-8").read() == made_by:
        return folder
    shutil.rmtree(folder, ignore_errors=True)
    os.makedirs(os.path.dirname(folder), exist_ok=True)
    subprocess.run([SERVER, "seed", "--demo", "--data", folder], check=True, stdout=subprocess.DEVNULL)
    with open(mark, "w", encoding="utf-8") as target:
        target.write(made_by)
    return folder


class Demo:
    """`database`: a PostgreSQL URL, or none for SQLite."""

    def __init__(self, database=None, environment=None, arguments=(), data=None):
        self.scratch = tempfile.mkdtemp(prefix="xinglin-demo-")
        self.data = data or os.path.join(self.scratch, "data")
        self.port = free_port()
        self.admin_port = free_port()
        self.environment = dict(os.environ, **(environment or {}))
        self.arguments = list(arguments)
        self.process = None
        self.log_path = os.path.join(self.scratch, "log")
        if data:
            return
        if database:
            subprocess.run([SERVER, "seed", "--demo", "--data", self.data, "--database", database], check=True,
                           stdout=subprocess.DEVNULL)
        else:
            shutil.copytree(template(), self.data)
            os.remove(os.path.join(self.data, ".made-by"))
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
    def url(self):
        return f"http://patient.localhost:{self.port}"

    def start(self):
        log = open(self.log_path, "ab")
        self.process = subprocess.Popen([SERVER, "serve", "--data", self.data, "--port", str(self.port), "--admin-port",
                                         str(self.admin_port), *self.arguments], stdin=subprocess.DEVNULL, stdout=log,
                                        stderr=log, env=self.environment)
        log.close()
        return self

    def ready(self, seconds=READY_S):
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            if self.process.poll() is not None:
                raise RuntimeError(f"the server ended with {self.process.returncode}:\n{self.log_tail()}")
            try:
                with urllib.request.urlopen(f"http://127.0.0.1:{self.port}/readyz", timeout=2) as reply:
                    if reply.status == 200:
                        return self
            except OSError:
                time.sleep(0.05)
        raise RuntimeError(f"not ready within {seconds} s:\n{self.log_tail()}")

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def stop(self, seconds=40):
        """Asks it to end and gives its exit code."""
        if self.process and self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(seconds)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
        return self.process.returncode if self.process else None

    def log(self):
        with open(self.log_path, encoding="utf-8", errors="replace") as source:
            return source.read()

    def log_tail(self, lines=30):
        return "\n".join(self.log().splitlines()[-lines:]) if os.path.exists(self.log_path) else ""

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process and self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        shutil.rmtree(self.scratch, ignore_errors=True)
