"""The web: types hold, unit tests pass, bundles stay within their sizes, generated types are those of the server."""
import json
import os
import subprocess
import tempfile

from count import BUILD, ROOT, Count, run

WEB = os.path.join(ROOT, "web")


def prove(long):
    count = Count()
    install(count)
    # The description is held against the program in the stories stage.
    described = os.path.join(ROOT, "docs", "api", "openapi.json")
    code, _ = run(["npm", "run", "--silent", "generate", "--", "--check", described], 60, cwd=WEB)
    count.expect(code == 0, "the client's types are generated from docs/api/openapi.json as it stands")
    code, _ = run(["npm", "run", "--silent", "typecheck"], 240, cwd=WEB)
    count.expect(code == 0, "the web's types hold")
    unit_tests(count)
    code, _ = run(["npm", "run", "--silent", "build"], 300, cwd=WEB)
    count.expect(code == 0, "the web builds")
    code, output = run(["npm", "run", "--silent", "budget"], 60, cwd=WEB)
    print(output.strip(), flush=True)
    count.expect(code == 0, "first loads stay within their budgets")
    return count


def install(count):
    stamp = os.path.join(WEB, "node_modules", ".stamp")
    lock = os.path.join(WEB, "package-lock.json")
    if os.path.exists(stamp) and open(stamp, encoding="utf-8").read() == open(lock, encoding="utf-8").read():
        return
    code, _ = run(["npm", "ci", "--no-audit", "--no-fund", "--loglevel=error"], 600, cwd=WEB)
    count.expect(code == 0, "the web's packages install from the lock file")
    subprocess.run(["cp", lock, stamp], check=True)


def unit_tests(count):
    with tempfile.TemporaryDirectory() as scratch:
        report = os.path.join(scratch, "report.json")
        run(["npx", "vitest", "run", "--reporter=json", f"--outputFile={report}"], 240, cwd=WEB, quiet=True)
        try:
            with open(report, encoding="utf-8") as source:
                result = json.load(source)
        except (OSError, ValueError):
            count.fail("vitest gave no report")
            return
    for suite in result["testResults"]:
        name = os.path.relpath(suite["name"], WEB)
        if suite["status"] == "failed" and not suite["assertionResults"]:
            count.fail(f"{name}: {suite.get('message', '')[:300]}")
        for test in suite["assertionResults"]:
            if test["status"] == "passed":
                count.ok()
            elif test["status"] == "failed":
                print(f"{name}: {test['fullName']}\n  {' '.join(test['failureMessages'])[:800]}", flush=True)
                count.fail(f"{name}: {test['fullName']}")
            else:
                count.skip(f"{name}: {test['fullName']}")
