"""One server for all stages: -Og -g1 with AddressSanitizer, UndefinedBehaviorSanitizer and checked containers."""
import os
import subprocess

from count import BUILD, ROOT, Count, run


def prove(long):
    count = Count()
    directory = os.path.join(BUILD, "test")
    if not os.path.exists(os.path.join(directory, "build.ninja")):
        subprocess.run(["cmake", "--preset", "test"], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    done = subprocess.run(["ninja", "-C", directory], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    lines = done.stdout.splitlines()
    warnings = [line for line in lines if ": warning:" in line]
    if done.returncode != 0:
        print("\n".join(lines[-80:]))
    for line in warnings[:20]:
        print(line)
    count.expect(done.returncode == 0, "the server builds")
    count.expect(not warnings, f"the build is free of warnings ({len(warnings)} found)")
    code, _ = run(["python3", os.path.join(ROOT, "tools", "check_build_time.py"), "test"], 60)
    count.expect(code == 0, "no unit takes longer to build than it may")
    return count
