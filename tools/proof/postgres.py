"""A private PostgreSQL in a folder of its own, on loopback, gone when it is no longer needed."""
import contextlib
import os
import pwd
import random
import shutil
import socket
import subprocess
import tempfile

BIN = "/usr/lib/postgresql/15/bin"
SETTINGS = ["-c", "shared_buffers=128MB", "-c", "max_connections=120", "-c", "max_pred_locks_per_transaction=256",
            "-c", "listen_addresses=127.0.0.1"]
FAST = ["-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off"]


def free_ports(count):
    """The first of `count` ports in a row that are free on every address, below those that the system gives away by itself."""
    while True:
        first = random.randrange(20_000, 30_000)
        try:
            with contextlib.ExitStack() as held:
                for port in range(first, first + count):
                    held.enter_context(socket.socket()).bind(("0.0.0.0", port))
            return first
        except OSError:
            continue


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def as_server_user(folder):
    """initdb refuses root: hand the folder to `postgres` and run as him."""
    if os.getuid() != 0:
        return []
    user = pwd.getpwnam("postgres")
    os.chown(folder, user.pw_uid, user.pw_gid)
    return ["runuser", "-u", "postgres", "--"]


class Postgres:
    def __init__(self, durable=False):
        self.folder = tempfile.mkdtemp(prefix="xinglin-pg-")
        self.prefix = as_server_user(self.folder)
        self.port = free_port()
        self.cluster = os.path.join(self.folder, "data")
        self.durable = durable
        self.url = f"postgresql://postgres@127.0.0.1:{self.port}/postgres"

    def call(self, *command):
        done = subprocess.run([*self.prefix, *command], cwd=self.folder, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                              stderr=subprocess.STDOUT, text=True, check=False)
        if done.returncode != 0:
            raise RuntimeError(f"{command[0]}: {done.stdout[-2000:]}")

    def start(self):
        self.call(f"{BIN}/initdb", "-D", self.cluster, "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync")
        self.restart()
        return self

    def restart(self):
        options = " ".join([*SETTINGS, *([] if self.durable else FAST), "-p", str(self.port), "-k", self.folder])
        self.call(f"{BIN}/pg_ctl", "-D", self.cluster, "-w", "-t", "60", "-l", os.path.join(self.folder, "log"), "-o", options,
                  "start")

    def kill(self):
        """As a power cut would."""
        self.call(f"{BIN}/pg_ctl", "-D", self.cluster, "-m", "immediate", "stop")

    def create_database(self, name):
        self.call(f"{BIN}/createdb", "-h", "127.0.0.1", "-p", str(self.port), "-U", "postgres", name)
        return f"postgresql://postgres@127.0.0.1:{self.port}/{name}"

    def query(self, database, sql):
        done = subprocess.run([f"{BIN}/psql", "-h", "127.0.0.1", "-p", str(self.port), "-U", "postgres", "-d", database, "-AtF,",
                               "-c", sql], stdout=subprocess.PIPE, text=True, check=True)
        return [line.split(",") for line in done.stdout.splitlines()]

    def stop(self):
        with contextlib.suppress(RuntimeError):
            self.kill()
        shutil.rmtree(self.folder, ignore_errors=True)


@contextlib.contextmanager
def private_postgres(durable=False):
    server = Postgres(durable)
    try:
        yield server.start().url
    finally:
        server.stop()


@contextlib.contextmanager
def private_cluster(durable=False):
    server = Postgres(durable)
    try:
        yield server.start()
    finally:
        server.stop()
