"""The program from outside: its commands, who reaches what, and journeys over the public API."""
import importlib
import json
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile

from count import ROOT, SERVER, Count, run
from demo import Demo
from postgres import free_ports

STORY = os.path.join(ROOT, "tests", "story")
TRIAGE = os.path.join(ROOT, "tests", "triage")
sys.path.insert(0, STORY)
sys.path.insert(0, TRIAGE)
import judged   # noqa: E402
import local_network   # noqa: E402

COMMANDS = ["serve", "init", "migrate", "seed", "replay", "backup", "restore", "audit", "openapi", "config", "selfcheck", "triage", "version"]


def prove(long):
    count = Count()
    commands(count)
    births(count)
    judged.judge(SERVER, count)
    agreement(count)
    with Demo() as demo:   # A one-time code serves once: the table's people sign in to a demo of their own.
        matrix(count, demo.start().ready())
    with Demo() as demo:
        demo.start().ready()
        for story in sorted(name[:-3] for name in os.listdir(STORY) if name.startswith("story_") and name.endswith(".py")):
            tell(count, story, demo)
        kept(count, demo)
        count.expect(demo.stop() == 0, "the server ends with 0 when it is asked to")
        leaks(count, demo)
        restored(count, demo)
        altered(count, demo)
    with Demo(arguments=["--lan"]) as demo:
        demo.port = free_ports(3)   # One for each app.
        local_network.prove(count, demo.start())
    documents(count)
    return count


def said(*command, seconds=120):
    return run([SERVER, *command], seconds, quiet=True)


def commands(count):
    for name in COMMANDS:
        code, output = said(name, "--help")
        count.expect(code == 0 and "Usage" in output, f"xinglin {name} --help says how it is used")
    count.expect(json.loads(said("version", "--json")[1])["name"] == "xinglin", "version --json is JSON")
    count.expect(said("nonsense")[0] != 0, "an unknown command is refused")
    with tempfile.TemporaryDirectory() as scratch:
        path = os.path.join(scratch, "bad.yaml")
        with open(path, "w", encoding="utf-8") as target:
            target.write("no_such_setting: 1\n")
        code, output = said("config", "check", "--file", path)
        count.expect(code == 1 and "no_such_setting" in output, "config check names an unknown setting")
    count.expect(said("config", "check")[0] == 0, "config check passes without a file")


def agreement(count):
    """The triage engine of the browser against the program's, turn by turn."""
    command = ["npx", "vitest", "run", "--config", "packages/triage/vitest.agreement.ts"]
    code, output = run(command, 300, env={"XINGLIN_PROGRAM": SERVER}, cwd=os.path.join(ROOT, "web"))
    print("".join(f"  {line}\n" for line in output.splitlines() if "turns are the same" in line), end="", flush=True)
    count.expect(code == 0, "the browser's triage engine gives the same turns as the program")


def births(count):
    with tempfile.TemporaryDirectory() as scratch:
        empty = os.path.join(scratch, "empty")
        os.mkdir(empty)
        code, output = said("serve", "--data", empty, "--port", "0")
        count.expect(code == 1 and "seed --demo" in output and "init" in output, "serve on an empty folder names both ways to begin")
        folder = os.path.join(scratch, "production")
        count.expect(said("init", "--data", folder)[0] == 0, "init makes a production")
        code, output = said("serve", "--data", folder, "--port", "0")
        count.expect(code == 1 and "sms.kind" in output, "a production refuses the simulators")
        code, output = said("seed", "--demo", "--data", folder)
        count.expect(code == 1 and "not empty" in output, "a demo is not made in a folder that holds something")
        change_kind(folder, "demo")
        code, output = said("serve", "--data", folder, "--port", "0")
        count.expect(code == 1 and "never serves as production" in output, "a production never serves as a demo")
    with Demo() as demo:
        change_kind(demo.data, "production")
        code, output = said("serve", "--data", demo.data, "--port", "0")
        count.expect(code == 1 and "never serves as production" in output, "a demo never serves as a production")


def change_kind(folder, kind):
    path = os.path.join(folder, "xinglin.id")
    with open(path, encoding="utf-8") as source:
        instance = json.load(source)
    instance["kind"] = kind
    with open(path, "w", encoding="utf-8") as target:
        json.dump(instance, target)


def tell(count, story, demo):
    """A story module has functions named tells_...(port); each is one test."""
    module = importlib.import_module(story)
    for name in [name for name in dir(module) if name.startswith("tells_")]:
        what = f"{story}: {name.removeprefix('tells_').replace('_', ' ')}"
        try:
            getattr(module, name)(demo.port)
            count.ok()
        except Exception as error:   # The story's own assertion is the message.
            print(f"  not so: {what}: {type(error).__name__}: {error}", flush=True)
            count.fail(what)


def matrix(count, demo):
    code, output = run([sys.executable, os.path.join(STORY, "access_matrix.py"), "--port", str(demo.port), "--program", SERVER], 120)
    count.expect(code == 0, "the access matrix holds, and every route has a row")


def kept(count, demo):
    """While it serves: audit, selfcheck and backup go through the server."""
    code, output = said("audit", "verify", "--data", demo.data, "--json")
    count.expect(code == 0 and json.loads(output)["broken"] is None, "the audit is whole while the server works")
    code, output = said("selfcheck", "--data", demo.data, "--json")
    count.expect(code == 0 and all(one["well"] for one in json.loads(output)["findings"]), "selfcheck finds everything well")
    code, output = said("triage", "report", "--data", demo.data, "--json")
    figures = json.loads(output)["protocols"] if code == 0 else []
    count.expect(len(figures) == 1 and figures[0]["linked"] >= 2 and figures[0]["emergencies"] >= 2 and
                 figures[0]["slowest_emergency_card_ms"] < 2000 and figures[0]["department_first"]["of"] >= 1 and figures[0]["checked"] >= 1,
                 f"triage report tells what came of the stories' guidance: {output[-400:]}")
    count.expect(said("triage", "report", "--data", demo.data, "--protocol", "0", "--protocol", "1")[1].startswith("protocol"),
                 "triage report puts two versions side by side")
    code, output = said("backup", "--data", demo.data, "--to", os.path.join(demo.scratch, "backup"))
    count.expect(code == 0, "a backup is made while the server works")


def leaks(count, demo):
    from people import Patient   # The numbers that this run has used.
    numbers = [number.encode() for number in Patient.numbers]
    count.expect(numbers, "the stories have used telephone numbers")
    for name in ("xinglin.db", "xinglin.db-wal"):
        path = os.path.join(demo.data, name)
        content = open(path, "rb").read() if os.path.exists(path) else b""
        count.expect(not any(number in content for number in numbers), f"no number stands in {name} in clear")
    count.expect(not any(number.decode() in demo.log() for number in numbers), "no number stands in the log")
    count.expect(Patient.texts and not any(text in demo.log() for text in Patient.texts), "no word that was said to the guidance stands in the log")


def restored(count, demo):
    target = os.path.join(demo.scratch, "restored")
    backup = os.path.join(demo.scratch, "backup")
    code, output = said("restore", "--data", target, "--from", backup)
    count.expect(code == 1 and "--master-key" in output, "a restore without the key says what is missing")
    shutil.rmtree(target, ignore_errors=True)
    code, output = said("restore", "--data", target, "--from", backup, "--master-key", os.path.join(demo.data, "keys", "master.key"))
    count.expect(code == 0, f"a backup is restored and proved whole: {output[-300:]}")
    with open(os.path.join(backup, "xinglin.db"), "r+b") as damaged:
        damaged.seek(5000)
        damaged.write(b"\x00\xff\x00\xff")
    shutil.rmtree(target, ignore_errors=True)
    code, output = said("restore", "--data", target, "--from", backup, "--master-key", os.path.join(demo.data, "keys", "master.key"))
    count.expect(code == 1, "a damaged backup is refused")


def altered(count, demo):
    """One byte of the audit, changed behind the program's back."""
    count.expect(said("audit", "verify", "--data", demo.data)[0] == 0, "the audit is whole when the server has ended")
    with sqlite3.connect(os.path.join(demo.data, "xinglin.db")) as connection:
        connection.execute("UPDATE audit_entry SET what = replace(what, 'c', 'k') WHERE position = "
                           "(SELECT min(position) FROM audit_entry WHERE what LIKE '%c%')")
    code, output = said("audit", "verify", "--data", demo.data, "--json")
    count.expect(code == 1 and json.loads(output.splitlines()[-1])["broken"] is not None, "a changed row of the audit is found")


def documents(count):
    code, output = said("config", "limits")
    path = os.path.join(ROOT, "docs", "limits.md")
    written = open(path, encoding="utf-8").read() if os.path.exists(path) else ""
    count.expect(output.strip() == written.strip(), "docs/limits.md is what `xinglin config limits` prints")
    code, output = said("openapi")
    path = os.path.join(ROOT, "docs", "api", "openapi.json")
    written = json.load(open(path, encoding="utf-8")) if os.path.exists(path) else None
    count.expect(json.loads(output) == written, "docs/api/openapi.json is what `xinglin openapi` prints")
