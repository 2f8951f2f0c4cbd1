"""The rules of the house: floors, SQL, style, words; each checker is first seen to fail on bad samples."""
import glob
import os

from count import ROOT, Count, run

CHECKERS = ["check_floors", "check_sql", "check_style", "check_words"]


def prove(long):
    count = Count()
    for checker in CHECKERS:
        path = os.path.join(ROOT, "tools", f"{checker}.py")
        code, _ = run(["python3", path, "--self-test"], 60)
        count.expect(code == 0, f"{checker} finds what it is for")
        code, _ = run(["python3", path], 60)
        count.expect(code == 0, f"{checker} finds nothing")
    code, _ = run(["python3", os.path.join(ROOT, "tools", "check_build_time.py"), "--self-test"], 60)
    count.expect(code == 0, "check_build_time finds what it is for")
    for script in glob.glob(os.path.join(ROOT, "tools", "*.py")):
        code, _ = run(["python3", "-m", "py_compile", script], 60)
        count.expect(code == 0, f"{os.path.basename(script)} compiles")
    return count
