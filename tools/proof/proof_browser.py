"""Journeys in a real browser: tests/browser/*.journey.mjs against a demo server, each a patient and a doctor at once."""
import glob
import os
import re

from count import BUILD, ROOT, Count, run
from demo import Demo

SECONDS = 240
RESULT = re.compile(r"^(ok|not ok|skip) - (.*)$")


def prove(long):
    count = Count()
    web = os.path.join(BUILD, "web")
    if not os.path.exists(os.path.join(web, "patient", "index.html")):
        code, _ = run(["npm", "run", "--silent", "build"], 300, cwd=os.path.join(ROOT, "web"))
        count.expect(code == 0, "the web builds")
    for journey in sorted(glob.glob(os.path.join(ROOT, "tests", "browser", "*.journey.mjs"))):
        play(count, journey)
    return count


def play(count, journey):
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
            if code != 0 and not any(result and result[1] == "not ok" for result in results):
                count.fail(f"{name}: ended with {code}")
