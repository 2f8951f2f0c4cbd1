"""Journeys in a real browser: tests/browser/*.journey.mjs, each against a demo server of its own, two at a time."""
import glob
import os
import re
from concurrent.futures import ThreadPoolExecutor

from count import BUILD, ROOT, Count, run
from demo import Demo, template

SECONDS = 200
AT_ONCE = 2
RESULT = re.compile(r"^(ok|not ok|skip) - (.*)$")


def prove(long):
    count = Count()
    code, _ = run(["bash", "-c", ". tools/setup.sh && build_web"], 400, env={"ROOT": ROOT, "BUILD": BUILD})
    count.expect(code == 0, "the web is built as it stands")
    template()   # Made once, before anybody copies it.
    journeys = glob.glob(os.path.join(ROOT, "tests", "browser", "*.journey.mjs"))
    with ThreadPoolExecutor(AT_ONCE) as lanes:
        for result in lanes.map(play, sorted(journeys, key=os.path.getsize, reverse=True)):   # The longest first.
            count += result
    return count


def play(journey):
    count = Count()
    name = os.path.basename(journey).removesuffix(".journey.mjs")
    with Demo() as demo:
        demo.start().ready()
        environment = {"JOURNEY_PORT": str(demo.port), "JOURNEY_SERVER_PID": str(demo.process.pid),
                       "JOURNEY_SERVER_COMMAND": "\n".join(demo.process.args)}
        code, output = run(["node", journey], SECONDS, env=environment, quiet=True)
        results = [RESULT.match(line) for line in output.splitlines()]
        for result in filter(None, results):
            if result[1] == "ok":
                count.ok()
            elif result[1] == "skip":
                count.skip(f"{name}: {result[2]}")
            else:
                count.fail(f"{name}: {result[2]}")
        if code != 0 or not any(results):
            print(f"--- {name} ended with {code}\n{output[-4000:]}\n{demo.log_tail(10)}", flush=True)
            if not count.failures:
                count.fail(f"{name}: ended with {code}")
    return count
