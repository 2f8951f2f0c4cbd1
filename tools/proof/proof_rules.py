"""The rules of the house: floors, SQL, style, words; each checker is first seen to fail on bad samples."""
import glob
import os

from count import ROOT, Count, run

CHECKERS = ["tools/check_floors", "tools/check_sql", "tools/check_style", "tools/check_words", "tests/triage/check_vignettes"]


def prove(long):
    count = Count()
    for checker in CHECKERS:
        path = os.path.join(ROOT, f"{checker}.py")
        code, _ = run(["python3", path, "--self-test"], 60)
        count.expect(code == 0, f"{os.path.basename(checker)} finds what it is for")
        code, _ = run(["python3", path], 60)
        count.expect(code == 0, f"{os.path.basename(checker)} finds nothing")
    code, _ = run(["python3", os.path.join(ROOT, "tools", "check_build_time.py"), "--self-test"], 60)
    count.expect(code == 0, "check_build_time finds what it is for")
    for script in glob.glob(os.path.join(ROOT, "tools", "*.py")):
        code, _ = run(["python3", "-m", "py_compile", script], 60)
        count.expect(code == 0, f"{os.path.basename(script)} compiles")
    return count
