"""The conditions of a measurement: without them a figure cannot be compared with another."""
import datetime
import os
import platform
import statistics
import subprocess
import time

from served import BENCH, ROOT


def sync_us(folder):
    """Median of fdatasync after four kilobytes."""
    path = os.path.join(folder, "sync_probe")
    took = []
    with open(path, "wb", buffering=0) as probe:
        for _ in range(100):
            probe.write(bytes(4096))
            began = time.perf_counter()
            os.fdatasync(probe.fileno())
            took.append((time.perf_counter() - began) * 1e6)
    os.remove(path)
    return statistics.median(took)


def line_of(path, word):
    with open(path, encoding="utf-8") as source:
        return next((line.split(":", 1)[1].strip() for line in source if line.startswith(word)), "")


def git(*arguments):
    done = subprocess.run(["git", "-C", ROOT, *arguments], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
                          check=False)
    return done.stdout.strip()


def now(name, arguments):
    return {
        "bench": name,
        "arguments": arguments,
        "date": datetime.datetime.now(datetime.timezone.utc).isoformat(timespec="seconds"),
        "commit": git("rev-parse", "HEAD") + (" with changes" if git("status", "--porcelain", "-uno") else ""),
        "cpu": line_of("/proc/cpuinfo", "model name"),
        "cores": len(os.sched_getaffinity(0)),
        "memory": line_of("/proc/meminfo", "MemTotal"),
        "kernel": platform.release(),
        "load_before": os.getloadavg()[0],
        "fsync_us_before": round(sync_us(BENCH), 1),
    }


def after(conditions):
    """The load counts what was measured too; the runnable tasks of others are what stood there before."""
    return conditions | {"load_after": os.getloadavg()[0], "fsync_us_after": round(sync_us(BENCH), 1)}
