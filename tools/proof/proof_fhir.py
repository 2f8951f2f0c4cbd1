"""FHIR: our FHIRPath gives what npm's gives, or the specification says why not."""
import os
import re
import shutil

from count import ROOT, SERVER, Count, data_folder, run, tail

HERE = os.path.join(ROOT, "tests", "fhir")
EACH_SHORT, EACH_LONG = 10, 1_000_000   # Resources of one type out of each of the patients' bundles.


def prove(long):
    count = Count()
    install(count)
    differential(count, long)
    return count


def install(count):
    stamp = os.path.join(HERE, "node_modules", ".stamp")
    lock = os.path.join(HERE, "package-lock.json")
    if os.path.exists(stamp) and open(stamp, encoding="utf-8").read() == open(lock, encoding="utf-8").read():
        return
    code, _ = run(["npm", "ci", "--no-audit", "--no-fund", "--loglevel=error"], 300, cwd=HERE)
    count.expect(code == 0, "the packages of the FHIR tests install from the lock file")
    shutil.copyfile(lock, stamp)


def differential(count, long):
    data = data_folder()
    if data is None or not os.path.isdir(os.path.join(data, "fhir-r4-examples")):
        count.skip("FHIRPath against npm's: XINGLIN_DATA names no data")
        return
    each = EACH_LONG if long else EACH_SHORT
    code, output = run(["node", "differential.mjs", data, str(each), SERVER, "fhir", "path"], 900 if long else 240, cwd=HERE)
    print(tail(output, 4), flush=True)
    found = re.search(r"(\d+) equal, (\d+) explained, (\d+) different", output)
    if code != 0 or not found:
        count.fail("FHIRPath differs from npm's without a reason in tests/fhir/explained.mjs")
        return
    count.ok(int(found[1]) + int(found[2]))
