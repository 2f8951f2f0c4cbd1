"""Every red flag and every rule of danger can be said in both languages, and is then never answered below emergency_now; denied, it is not raised.

usage: flags.py PROGRAM [--faults]
"""
import os
import sys

FOLDER = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(FOLDER))
sys.path[:0] = [FOLDER, os.path.join(ROOT, "tools")]

import judged                                    # noqa: E402
from triage.fixtures import fixtures             # noqa: E402
from triage.knowledge import Knowledge           # noqa: E402


WAYS_LEAST = 0.99      # Of the ways tried of each; some step on each other's words.


def examined(program):
    """(rule, language, denied, cases, answers)."""
    made = list(fixtures(Knowledge(os.path.join(ROOT, "knowledge", "triage"))))
    cases = [case | {"id": str(number)} for number, case in enumerate(case for *_, some in made for case in some)]
    said = iter(judged.answers(program, cases))
    return [(*one, some, [next(said) for _ in some]) for *one, some in made]


def holds(name, denied, answers):
    if denied:
        return any(name not in {reason["rule"] for reason in answer["because"]} for answer in answers)
    return any(answer["disposition"] in judged.EMERGENCIES for answer in answers)


def judge(program, count):
    """Checks on `count.expect`; prints how many there are."""
    counts, faults, ways = {}, [], [0, 0]
    for name, tongue, denied, cases, answers in examined(program):
        good = holds(name, denied, answers)
        key = (tongue, "denied" if denied else "said")
        counts.setdefault(key, [0, 0])
        counts[key][0] += good
        counts[key][1] += 1
        if not denied:
            ways[0] += sum(answer["disposition"] in judged.EMERGENCIES for answer in answers)
            ways[1] += len(answers)
        if not good:
            faults.append((name, tongue, denied, cases, answers))
        count.expect(good, f"triage: {name} {'denied' if denied else 'said'} in {tongue}: {[case['text'] for case in cases][:2]}")
    print("  red flags and rules of danger: " + ", ".join(f"{what} in {tongue} {good}/{every}" for (tongue, what), (good, every) in counts.items())
          + f"; of all the ways tried {ways[0]}/{ways[1]} are emergencies", flush=True)
    count.expect(ways[0] >= WAYS_LEAST * ways[1], f"triage: {ways[0]} of {ways[1]} ways of saying a red flag are emergencies, at least {WAYS_LEAST:.0%}")
    return faults


def main():
    class Counted:
        faults = 0

        def expect(self, good, what):
            self.faults += not good

    counted = Counted()
    faults = judge(sys.argv[1], counted)
    for name, tongue, denied, cases, answers in faults if "--faults" in sys.argv else []:
        print(name, tongue, "denied" if denied else "said")
        for case, answer in zip(cases, answers):
            print("    ", case["text"], case["age"], case["sex"], answer["disposition"], answer["findings"], [r["rule"] for r in answer["because"]][:4])
    return 1 if counted.faults else 0


if __name__ == "__main__":
    sys.exit(main())
