"""What a stage has proved, and running programs with a limit."""
import os
import subprocess

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
BUILD = os.path.join(ROOT, "build")
SERVER = os.path.join(BUILD, "test", "server", "xinglin", "xinglin")


class Count:
    def __init__(self):
        self.passed = 0
        self.failures = []
        self.skips = []

    def __iadd__(self, other):
        self.passed += other.passed
        self.failures += other.failures
        self.skips += other.skips
        return self

    def ok(self, number=1):
        self.passed += number

    def fail(self, what):
        self.failures.append(what)

    def skip(self, what):
        self.skips.append(what)

    def expect(self, holds, what):
        """One check by name; prints it when it does not hold."""
        if holds:
            self.ok()
        else:
            print(f"  not so: {what}", flush=True)
            self.fail(what)


def run(command, seconds, env=None, cwd=ROOT, quiet=False):
    """Runs to the end or to the limit; returns (exit code, output). A limit reached is exit code 124."""
    merged = dict(os.environ, **(env or {}))
    try:
        done = subprocess.run(command, cwd=cwd, env=merged, timeout=seconds, stdin=subprocess.DEVNULL,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace")
    except subprocess.TimeoutExpired as late:
        output = late.stdout or b""
        text = output.decode(errors="replace") if isinstance(output, bytes) else output
        return 124, f"{text}\n(stopped after {seconds} s)"
    if not quiet and done.returncode != 0:
        print(tail(done.stdout, 60), flush=True)
    return done.returncode, done.stdout


def tail(text, lines):
    return "\n".join(text.splitlines()[-lines:])


def data_folder():
    """The real data, when there is any: the folder that XINGLIN_DATA names."""
    folder = os.environ.get("XINGLIN_DATA", "")
    return os.path.abspath(folder) if folder and os.path.isdir(folder) else None
