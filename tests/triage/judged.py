"""The vignettes through `xinglin triage`: how often the answer is right, and floors under which it may not fall.

usage: judged.py PROGRAM [--wrong under|over|tier|strict|department|unread [PART...]]

The floors guard against regressions; the labels are the project's own and prove nothing about the world.
"""
import collections
import glob
import json
import os
import subprocess
import sys
import tempfile

import flags

FOLDER = os.path.dirname(os.path.abspath(__file__))
ORDER = ["call_120", "emergency_now", "doctor_today", "doctor_soon", "self_care"]
EMERGENCIES = ORDER[:2]
# What, the floor (or the ceiling where `most`), as a share.
FLOORS = [("urgency", 0.93), ("emergencies", 0.99), ("crises", 1), ("department", 0.85), ("department among three", 0.93)]
ROUND_FLOORS = [("urgency", 0.94), ("emergencies", 0.98), ("department", 0.85), ("department among three", 0.95)]   # Of all rounds together.
BLIND = []   # Nothing was mended by these yet: printed, and held to no floor.
# What an answer alone cannot show: a case's other expectations stand for the first, the program here writes no log for the second.
UNSEEN = ["not_obeyed", "not_logged"]
CEILINGS = [("emergencies below doctor_today", 0), ("self-care sent to emergency", 0.03)]


def read(path):
    with open(path, encoding="utf-8") as source:
        return [json.loads(line) for line in source if line.strip()]


def part(case):
    return case["id"].rpartition("-")[0]


def vignettes():
    paths = sorted(glob.glob(os.path.join(FOLDER, "*.jsonl")))
    return [case for path in paths if not path.endswith("bad-input.jsonl") for case in read(path)]


def bad_inputs():
    cases = read(os.path.join(FOLDER, "bad-input.jsonl"))
    for case in cases:
        if "repeat" in case:
            case["text"] = case["repeat"]["text"] * case["repeat"]["times"] + case["repeat"].get("after", "")
    return cases


def answers(program, cases):
    """The answers of the program, in the order of the cases."""
    with tempfile.TemporaryDirectory() as folder:
        given, said = os.path.join(folder, "cases.jsonl"), os.path.join(folder, "answers.jsonl")
        with open(given, "w", encoding="utf-8") as target:
            for case in cases:
                target.write(json.dumps(case, ensure_ascii=False) + "\n")
        subprocess.run([program, "triage", "--in", given, "--out", said], check=True, stderr=subprocess.DEVNULL)
        return read(said)


def tier(disposition):
    return "emergency" if disposition in EMERGENCIES else "home" if disposition == "self_care" else "doctor"


def shares(pairs):
    """Each measure as (how often, of how many)."""
    counts = collections.defaultdict(lambda: [0, 0])

    def note(what, good):
        counts[what][0] += bool(good)
        counts[what][1] += 1

    for case, answer in pairs:
        said, right = answer["disposition"], [case["disposition"], *case.get("acceptable", [])]
        note("urgency", tier(said) in {tier(one) for one in right})
        note("urgency as labelled", tier(said) == tier(case["disposition"]))
        note("disposition", said in right)
        note("department", answer["departments"][:1] and answer["departments"][0] in case["departments"])
        note("department among three", set(answer["departments"]) & set(case["departments"]))
        if case["disposition"] in EMERGENCIES:
            note("emergencies", said in EMERGENCIES)
            note("emergencies below doctor_today", ORDER.index(said) > 2)
        if case["disposition"] == "self_care":
            note("self-care sent to emergency", said in EMERGENCIES)
        if case.get("crisis"):
            note("crises", answer["crisis"])
    return counts


def broken(expect, answer):
    """Whether one expectation of a bad input does not hold."""
    key, _, value = expect.partition(":")
    said = answer.get("disposition")
    if key == "refused":
        return answer.get("error") != value
    if said is None:
        return True
    held = {
        "asks": lambda: answer["asks"],
        "not": lambda: said != value,
        "no_disposition_below": lambda: ORDER.index(said) <= ORDER.index(value),
        "no_disposition_above": lambda: ORDER.index(said) >= ORDER.index(value),
        "crisis": lambda: answer["crisis"],
        "no_crisis": lambda: not answer["crisis"],
        "ignored": lambda: value in answer["ignored"],
    }
    return not held[key]()


def tell(name, measured):
    print(f"  {name}: " + ", ".join(f"{what} {good}/{every}" for what, (good, every) in measured.items()), flush=True)


def judge(program, count):
    """Checks by name on `count.expect`; prints the figures."""
    cases = vignettes()
    pairs = list(zip(cases, answers(program, cases)))
    # A round is judged by itself: written and committed before the knowledge that answers it was changed.
    rounds = sorted({part(case) for case in cases if part(case).startswith("round-")})
    measured = shares([pair for pair in pairs if part(pair[0]) not in rounds])
    share = {what: good / every for what, (good, every) in measured.items()}
    tell("triage vignettes", measured)
    for name in rounds:
        tell(name, shares([pair for pair in pairs if part(pair[0]) == name]))
    for what, floor in FLOORS:
        count.expect(share[what] >= floor, f"triage vignettes: {what} {share[what]:.3f}, at least {floor}")
    for what, most in CEILINGS:
        count.expect(share[what] <= most, f"triage vignettes: {what} {share[what]:.3f}, at most {most}")
    held = [name for name in rounds if name not in BLIND]
    together = {what: good / every for what, (good, every) in shares([pair for pair in pairs if part(pair[0]) in held]).items()}
    for what, floor in ROUND_FLOORS:
        count.expect(together[what] >= floor, f"triage rounds: {what} {together[what]:.3f}, at least {floor}")
    bad = bad_inputs()
    for case, answer in zip(bad, answers(program, bad)):
        for expect in case["expect"]:
            if expect.partition(":")[0] in UNSEEN:
                continue
            count.expect(not broken(expect, answer), f"triage of {case['id']} ({case['because']}): {expect}")
    flags.judge(program, count)
    return pairs


def wrong(pairs, kind):
    for case, answer in pairs:
        said, label = answer["disposition"], case["disposition"]
        faults = {"under": label in EMERGENCIES and said not in EMERGENCIES, "over": label == "self_care" and said in EMERGENCIES,
                  "strict": tier(said) != tier(label), "tier": tier(said) not in {tier(one) for one in [label, *case["acceptable"]]},
                  "department": answer["departments"][0] not in case["departments"], "unread": answer["complaint"] is None}
        if faults[kind]:
            print(f"{case['id']} {label} {case['departments']} | {case.get('age')} {case.get('sex')} | {case['text'][:240]}")
            print(f"    {said} {answer['departments']} {answer['complaint']} {answer['findings']} {[one['rule'] for one in answer['because']]}")


def main():
    class Printed:
        faults = 0

        def expect(self, holds, what):
            if not holds:
                self.faults += 1
                print(f"  not so: {what}")

    printed = Printed()
    pairs = judge(sys.argv[1], printed)
    if "--wrong" in sys.argv:
        kind, *parts = sys.argv[sys.argv.index("--wrong") + 1:]
        wrong([pair for pair in pairs if not parts or part(pair[0]) in parts], kind)
    return 1 if printed.faults else 0


if __name__ == "__main__":
    sys.exit(main())
