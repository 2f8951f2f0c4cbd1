"""FHIR: the commands keep their word, and our FHIRPath gives what npm's gives, or the specification says why not."""
import json
import os
import re
import shutil
import subprocess
import tempfile

from count import ROOT, SERVER, Count, data_folder, run, tail

HERE = os.path.join(ROOT, "tests", "fhir")
DEFINITIONS = os.path.join(ROOT, "server", "libs", "fhir", "r4", "node_modules", "@medplum", "definitions", "dist", "fhir", "r4")
OWN = ["profiles-types", "search-parameters", "conceptmaps", "valuesets", "v3-codesystems"]
SEVERITIES = ["information", "warning", "error", "fatal"]
PATIENT = "http://hl7.org/fhir/StructureDefinition/Patient"
MUTATIONS_SHORT, MUTATIONS_LONG = 2_000, 40_000
DEEP, LARGE = 1_000_000, 100_000_000
PARAMETERS_LEAST = 1_700   # Parameters of resource types that have an expression.
EACH = 1_000_000   # Resources of one type out of each of the patients' bundles: all.


def prove(long):
    count = Count()
    with tempfile.TemporaryDirectory() as folder:
        commands(count, folder)
        limits(count, folder)
        covered(count)
    install(count)
    differential(count)
    search_parameters(count)
    validity(count, long)
    own_definitions(count)
    return count


def fhir(*args, stdin=""):
    done = subprocess.run([SERVER, "fhir", *args], input=stdin, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, timeout=60)
    return done.returncode, done.stdout, done.stderr


def write(folder, name, text):
    path = os.path.join(folder, name)
    with open(path, "w", encoding="utf-8") as target:
        target.write(text)
    return path


def commands(count, folder):
    patient = '{"resourceType":"Patient","id":"p","name":[{"family":"张","given":["伟"]}],"multipleBirthInteger":2}'
    one = write(folder, "one.json", patient)
    family = [{"type": "string", "value": "张"}]
    code, out, _ = fhir("path", "name.family", one)
    count.expect(code == 0 and json.loads(out) == family, "fhir path prints one array of types and values")
    code, out, _ = fhir("path", "name.family", "-", stdin=patient)
    count.expect(code == 0 and json.loads(out) == family, "fhir path reads standard input")
    many = write(folder, "many.ndjson", patient + "\n\n" + patient + "\n")
    code, out, _ = fhir("path", "name.family", many)
    count.expect(code == 0 and json.loads(out) == family * 2, "fhir path reads NDJSON")
    code, out, err = fhir("path", "name.nickname", one)
    count.expect(code == 2 and "HumanName has no member nickname" in err, "a member that the type does not have is an error")
    code, out, _ = fhir("path", "--lenient", "name.nickname", one)
    count.expect(code == 0 and json.loads(out) == [], "--lenient takes such a member as empty")
    code, out, _ = fhir("path", "Patient.conformsTo('http://hl7.org/fhir/StructureDefinition/Patient') | 'male'.memberOf('http://hl7.org/fhir/ValueSet/administrative-gender') | '<p/>'.htmlChecks()", one)
    count.expect(code == 0 and [item["value"] for item in json.loads(out)] == [True, False],
                 "fhir path knows profiles, value sets and the rules of narratives")
    for expression in ("name.", "name.single().nothing(", "1 < 'a'"):
        code, out, err = fhir("path", expression, one)
        count.expect(code == 2 and out == "" and len(err) > 10, f"fhir path says what is wrong with {expression}, and exits with 2")
    broken = write(folder, "broken.json", '{"resourceType":')
    code, out, err = fhir("path", "id", broken)
    count.expect(code == 2 and "line" in err, "fhir path says where a file is no JSON")
    batch(count, folder, one)
    index(count, folder, patient)
    judge(count, folder, patient)
    patch(count, folder, one)
    terminology(count, folder)
    together(count, folder)


def batch(count, folder, one):
    cases = [{"id": 1, "file": one, "expression": "multipleBirth"}, {"id": "b", "file": one, "expression": "name."},
             {"id": 3, "file": "none.json", "expression": "id"}, {"id": {"any": 4}, "file": "one.json", "expression": "id | 1.10"}]
    given = write(folder, "cases.jsonl", "".join(json.dumps(case) + "\n" for case in cases))
    answers = os.path.join(folder, "answers.jsonl")
    code, _, _ = fhir("path", "--in", given, "--out", answers)
    with open(answers, encoding="utf-8") as source:
        lines = [json.loads(line) for line in source]
    count.expect(code == 0 and [line["id"] for line in lines] == [1, "b", 3, {"any": 4}], "every case is answered under its id, in order")
    count.expect(lines[0].get("results") == [{"type": "integer", "value": 2}], "a case is answered by its results")
    count.expect("error" in lines[1] and "error" in lines[2], "a wrong expression and a missing file are errors of their case alone")
    count.expect([item["value"] for item in lines[3].get("results", [])] == ["p", 1.1], "a file is found beside its cases")


def index(count, folder, patient):
    bundle = write(folder, "bundle.json", '{"resourceType":"Bundle","type":"collection","entry":[{"resource":' + patient + "}]}")
    code, out, _ = fhir("index", bundle)
    lines = [json.loads(line) for line in out.splitlines()]
    count.expect(code == 0 and [line["resource"] for line in lines] == ["Bundle", "Patient/p"], "fhir index goes through a bundle")
    family = [value for value in lines[-1]["values"] if value["parameter"] == "family"]
    count.expect(family == [{"parameter": "family", "type": "string", "text": "张", "folded": "张", "pinyin": "zhang", "initials": "z"}],
                 "fhir index gives a name with its pinyin")


def judge(count, folder, patient):
    """One outcome for each resource in order, nothing else on stdout; the exit code is that of the worst."""
    good = write(folder, "good.json", patient)
    bad = write(folder, "bad.ndjson", '{"resourceType":"Patient"}\n{"resourceType":"Patient","gender":"m"}\nno JSON\n')
    code, out, _ = fhir("validate", "--json", good, bad)
    worst = [max(SEVERITIES.index(issue["severity"]) for issue in json.loads(line)["issue"]) for line in out.splitlines()]
    count.expect(code == 2 and [max(one, 1) for one in worst] == [1, 1, 2, 3], "fhir validate answers in order and ends with the worst")
    count.expect(fhir("validate", good)[0] == 0, "a valid resource ends with 0, warnings or not")
    code, out, _ = fhir("validate", "--profile", "http://hl7.org/fhir/StructureDefinition/bp", good)
    count.expect(code == 1 and "is not for Patient" in out, "a profile asked for is looked at, and an error ends with 1")
    profile = {"resourceType": "StructureDefinition", "url": "http://example.org/named", "name": "Named", "status": "draft", "kind": "resource",
               "abstract": False, "type": "Patient", "derivation": "constraint", "baseDefinition": PATIENT,
               "differential": {"element": [{"id": "Patient", "path": "Patient"}, {"id": "Patient.photo", "path": "Patient.photo", "min": 1}]}}
    given = write(folder, "profile.json", json.dumps(profile))
    code, out, _ = fhir("validate", "--profile", given, good)
    count.expect(code == 1 and '"photo" is required' in out, "a profile may be a file")


def patch(count, folder, one):
    changes = write(folder, "patch.json", '[{"op":"test","path":"/id","value":"p"},{"op":"add","path":"/active","value":true}]')
    code, out, _ = fhir("patch", one, changes)
    count.expect(code == 0 and json.loads(out)["active"] is True, "fhir patch prints what was patched")
    changes = write(folder, "patch.json", '[{"op":"add","path":"/active","value":true},{"op":"remove","path":"/nothing"}]')
    code, out, err = fhir("patch", one, changes)
    count.expect(code == 2 and out == "" and "operation 2" in err, "a patch that cannot be done whole is not done")


def terminology(count, folder):
    """What FHIR's terminology operations answer, in words and as resources."""
    gender, marital = "http://hl7.org/fhir/ValueSet/administrative-gender", "http://terminology.hl7.org/CodeSystem/v3-MaritalStatus"
    code, out, _ = fhir("expand", gender, "--json")
    codes = [one["code"] for one in json.loads(out)["expansion"]["contains"]]
    count.expect(code == 0 and codes == ["male", "female", "other", "unknown"], "fhir expand gives the codes of a value set")
    code, _, err = fhir("expand", "http://hl7.org/fhir/ValueSet/mimetypes")
    count.expect(code == 2 and "cannot be listed" in err, "fhir expand says what cannot be listed")
    ends = [fhir("validate-code", one, "--value-set", gender)[0] for one in ("male", "m")]
    count.expect(ends == [0, 1], "fhir validate-code ends with 0 for a code that is in and 1 for one that is not")
    count.expect(fhir("validate-code", "1", "--system", "urn:nobody")[0] == 2, "of a system that is not here nothing is known")
    code, out, _ = fhir("lookup", "M", "--system", marital, "--json")
    count.expect(code == 0 and json.loads(out)["parameter"][0] == {"name": "display", "valueString": "Married"}, "fhir lookup knows the name")
    system = write(folder, "beds.json", json.dumps({"resourceType": "Bundle", "type": "collection", "entry": [{"resource": {
        "resourceType": "CodeSystem", "url": "urn:beds", "status": "draft", "content": "complete", "hierarchyMeaning": "is-a",
        "concept": [{"code": "bed", "concept": [{"code": "cot"}]}]}}, {"resource": {
            "resourceType": "ConceptMap", "url": "http://example.org/map", "status": "draft", "group": [{
                "source": "urn:beds", "target": "urn:b", "element": [{"code": "cot", "target": [{"code": "c", "equivalence": "equivalent"}]}]}]}}]}))
    code, out, _ = fhir("subsumes", "bed", "cot", "--system", "urn:beds", "--definitions", system)
    count.expect(code == 0 and out == "subsumes\n", "fhir subsumes looks into code systems that are given")
    code, out, _ = fhir("translate", "cot", "--system", "urn:beds", "--map", "http://example.org/map", "--definitions", system, "--json")
    count.expect(code == 0 and json.loads(out)["parameter"][0] == {"name": "result", "valueBoolean": True}, "fhir translate follows a map")


def together(count, folder):
    """What stands among the files is known when the others are judged."""
    base = {"status": "draft", "name": "Own"}
    profile = base | {"resourceType": "StructureDefinition", "url": "http://example.org/own", "kind": "resource", "abstract": False,
                      "type": "Patient", "derivation": "constraint", "baseDefinition": PATIENT,
                      "differential": {"element": [{"id": "Patient", "path": "Patient"}, {"id": "Patient.photo", "path": "Patient.photo", "min": 1}]}}
    claims = {"resourceType": "Patient", "id": "p", "meta": {"profile": ["http://example.org/own"]}}
    files = [write(folder, "own.json", json.dumps(profile)), write(folder, "claims.json", json.dumps(claims))]
    code, out, _ = fhir("validate", *files)
    count.expect(code == 1 and '"photo" is required' in out, "a profile among the files holds for the others")
    questions = {"resourceType": "Questionnaire", "url": "http://example.org/q", "status": "active", "item": [{"linkId": "a", "type": "boolean"}]}
    answers = {"resourceType": "QuestionnaireResponse", "questionnaire": "http://example.org/q|1", "status": "completed",
               "item": [{"linkId": "a", "answer": [{"valueString": "yes"}]}]}
    files = [write(folder, "q.json", json.dumps(questions)), write(folder, "r.json", json.dumps(answers))]
    code, out, _ = fhir("validate", *files)
    count.expect(code == 1 and "valueString is no answer" in out, "a response is held against the questionnaire among the files")
    points = {"resourceType": "Observation", "status": "final", "code": {"text": "a"}, "subject": {"reference": "Patient/p"}}
    observation, patient = write(folder, "o.json", json.dumps(points)), write(folder, "p.json", '{"resourceType":"Patient","id":"p"}')
    ends = [fhir("validate", "--references", *given)[0] for given in ([observation], [observation, patient])]
    count.expect(ends == [1, 0], "--references wants every reference to be found")


def limits(count, folder):
    """What would go on for ever, or needs too much, ends soon with a sentence."""
    one = write(folder, "limits.json", '{"resourceType":"Patient","id":"p"}')
    cases = [{"id": 1, "file": one, "expression": "a" + ".a" * DEEP}, {"id": 2, "file": one, "expression": "(" * DEEP},
             {"id": 3, "file": one, "expression": "'" + "a" * 40 + "!'.matches('^(?=a)(a+)+$')"},
             {"id": 4, "file": one, "expression": "'a'.repeatAll($this & 'a')"}]
    given = write(folder, "limits.jsonl", "".join(json.dumps(case) + "\n" for case in cases))
    answers = os.path.join(folder, "limits.out")
    code, _, _ = fhir("path", "--in", given, "--out", answers)
    with open(answers, encoding="utf-8") as source:
        said = [json.loads(line).get("error", "") for line in source]
    count.expect(code == 0 and len(said) == 4, "every case beyond a limit is answered")
    for what, error, why in zip(("a million-deep path", "a million brackets", "an exploding regular expression", "an endless repetition"),
                                said, ("limit", "limit", "too long", "limit")):
        count.expect(why in error, f"{what} ends in an error that says why: {error[:80]}")
    deep = write(folder, "deep.json", '{"resourceType":"Patient","a":' + "[" * DEEP)
    code, out, err = fhir("path", "id", deep)
    count.expect(code == 2 and out == "" and "deep" in err, "a million brackets in a resource are refused")
    large = write(folder, "large.json", '{"resourceType":"Basic","id":"' + "x" * LARGE + '"}')
    for command in (["path", "id", large], ["index", large], ["validate", large], ["patch", large, one]):
        code, _, err = fhir(*command)
        count.expect(code == 2, f"fhir {command[0]} refuses a resource of 100 MB: {err[:80]}")


def covered(count):
    """Everything that is defined is judged, or has its reason."""
    code, out, _ = fhir("coverage", "--json")
    all_kinds = json.loads(out)
    count.expect(code == 0 and list(all_kinds) == ["types", "profiles", "elements", "search parameters", "invariants", "bindings"],
                 "fhir coverage counts types, profiles, elements, search parameters, invariants and bindings")
    for what, one in all_kinds.items():
        left = sum(len(reason["names"]) for reason in one["left"])
        count.expect(one["evaluated"] + left == one["all"] and all(reason["reason"] for reason in one["left"]),
                     f"{one['evaluated']} of {one['all']} {what}, and a reason for each that is left")
    code, out, _ = fhir("coverage")
    count.expect(code == 0 and re.search(r"^invariants: \d+ of \d+ evaluated", out, re.M), "fhir coverage says it in words too")


def search_parameters(count):
    """Each of R4's search parameters finds what it is for, and nothing where that is missing."""
    code, output = run(["node", "search.mjs", SERVER, "fhir"], 120, cwd=HERE)
    print(tail(output, 5), flush=True)
    found = re.search(r"(\d+) parameters of types, (\d+) pairs, (\d+) explained, 0 wrong", output)
    if code != 0 or not found or int(found[1]) < PARAMETERS_LEAST:
        count.fail("a search parameter does not find what it is for: tests/fhir/search.mjs")
        return
    count.ok(int(found[2]))


def install(count):
    stamp = os.path.join(HERE, "node_modules", ".stamp")
    lock = os.path.join(HERE, "package-lock.json")
    if os.path.exists(stamp) and open(stamp, encoding="utf-8").read() == open(lock, encoding="utf-8").read():
        return
    code, _ = run(["npm", "ci", "--no-audit", "--no-fund", "--loglevel=error"], 300, cwd=HERE)
    count.expect(code == 0, "the packages of the FHIR tests install from the lock file")
    shutil.copyfile(lock, stamp)


def differential(count):
    data = data_folder()
    if data is None or not os.path.isdir(os.path.join(data, "fhir-r4-examples")):
        count.skip("FHIRPath against npm's: XINGLIN_DATA names no data")
        return
    code, output = run(["node", "differential.mjs", data, str(EACH), SERVER, "fhir", "path"], 240, cwd=HERE)
    print(tail(output, 4), flush=True)
    found = re.search(r"(\d+) equal, (\d+) explained, (\d+) different", output)
    if code != 0 or not found:
        count.fail("FHIRPath differs from npm's without a reason in tests/fhir/explained.mjs")
        return
    count.ok(int(found[1]) + int(found[2]))


def validity(count, long):
    data = data_folder()
    if data is None or not os.path.isdir(os.path.join(data, "synthea-r4")):
        count.skip("validation of real resources and of their mutations: XINGLIN_DATA names no data")
        return
    number = MUTATIONS_LONG if long else MUTATIONS_SHORT
    code, output = run(["node", "validity.mjs", data, str(number), SERVER, "fhir", "validate"], 600 if long else 120, cwd=HERE)
    print(tail(output, 1), flush=True)
    found = re.search(r"(\d+) valid, (\d+) explained, (\d+) mutations refused, 0 wrong", output)
    if code != 0 or not found or int(found[3]) < number:
        count.fail("validation refuses what is valid or passes what is not: tests/fhir/validity.mjs")
        return
    count.ok(int(found[1]) + int(found[2]) + int(found[3]))


def own_definitions(count):
    """R4 is described in R4: its own definitions are valid by themselves."""
    files = [os.path.join(DEFINITIONS, name + ".json") for name in OWN]
    code, output = run([SERVER, "fhir", "validate", *files], 120)
    if code != 0:
        print(tail("\n".join(line for line in output.splitlines() if ": error " in line), 10), flush=True)
    count.expect(code == 0, "R4's own definitions are valid")
