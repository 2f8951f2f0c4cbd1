"""The shared tables: findings, questions, modifiers, vital signs, danger, and no name of a disease where a patient reads."""
import csv
import json
import os
import re

from .checks import KINDS, PARTS, Checker, bilingual
from .judge import ORDER

FINDING = {"zh", "en", "kind", "part", "says", "except", "implies"}


def check_tables(knowledge):
    checker = Checker(knowledge)
    checker.faults.clear()
    findings(checker)
    for name, question in knowledge.questions.items():
        checker.where = f"question {name}"
        checker.question(question, "shared")
    for name, text in {**knowledge.advice, **knowledge.sources, **knowledge.groups, **knowledge.departments}.items():
        checker.where = name
        checker.expect(bilingual(text), "needs zh and en")
    modifiers(checker)
    danger(checker)
    taken_over(checker)
    national(checker)
    checker.where = "protocol"
    checker.expect(knowledge.protocol.get("review") == "unreviewed", "this project may write no review but `unreviewed`")
    log = knowledge.protocol["changelog"]
    checker.expect(log[-1]["version"] == knowledge.protocol["version"], "the version has no line in the changelog")
    checker.expect(log[-1]["dated"] == knowledge.protocol["dated"], "the version is not of the day of its line in the changelog")
    checker.expect([one["version"] for one in log] == [str(number) for number in range(1, len(log) + 1)], "versions do not follow each other")
    checker.expect(log == sorted(log, key=lambda one: one["dated"]), "a version is older than the one before")
    checker.expect(all(bilingual(one["change"]) for one in log), "a change is told in both languages")
    return checker.faults


def findings(checker):
    for name, finding in checker.findings.items():
        checker.where = f"finding {name}"
        checker.expect(re.fullmatch(r"[a-z][a-z0-9_]*", name), "an id is lower case")
        checker.expect(bilingual(finding), "needs zh and en")
        checker.expect(set(finding) <= FINDING, f"unknown {sorted(set(finding) - FINDING)}")
        checker.expect(finding.get("kind") in KINDS, f"kind {finding.get('kind')}")
        checker.expect(finding.get("part") in PARTS, f"part {finding.get('part')}")
        checker.ids(finding.get("implies"), checker.findings, "implies")
        checker.expect(name not in (finding.get("implies") or []), "implies itself")
        checker.says(finding.get("except", {}), {"zh": 0, "en": 0}, "except")
        own = name in checker.knowledge.own
        checker.says(finding.get("says"), {"zh": 0, "en": 0} if own else {"zh": 1, "en": 1}, "says")


def modifiers(checker):
    for name, modifier in checker.modifiers.items():
        checker.where = f"modifier {name}"
        checker.expect(bilingual(modifier), "needs zh and en")
        checker.ids(modifier.get("implies"), checker.modifiers, "implies")
        checker.says(modifier.get("says"), {"zh": 1, "en": 1}, "says")
        if "for" in modifier:
            checker.condition(modifier["for"], "for")


def taken_over(checker):
    """Every sign of the danger questions has a rule of at least its level."""
    path = os.path.join(checker.knowledge.folder, "..", "danger", "danger-questions.json")
    with open(path, encoding="utf-8") as source:
        groups = json.load(source)["groups"]
    checker.where = "danger"
    for sign in [sign for group in groups for sign in group["signs"]]:
        levels = [ORDER.index(rule["then"]) for rule in checker.knowledge.danger["rules"] if rule.get("sign") == sign["id"]]
        checker.expect(levels and min(levels) <= ORDER.index(sign["level"]), f"no rule takes over the sign {sign['id']}")


def danger(checker):
    checker.where = "danger"
    seen = set()
    for rule in checker.knowledge.danger["rules"]:
        checker.rule(rule, rule.get("id"), ("id", "sign", "crisis"))
        checker.expect(rule["id"] not in seen, f"{rule['id']} stands twice")
        seen.add(rule["id"])
    checker.where = "vitals"
    for rule in checker.knowledge.vitals["thresholds"]:
        checker.rule(rule, str(rule["when"]))


def national(checker):
    """Where the national list is at hand, every code of ours is one of its codes."""
    path = os.path.join(os.environ.get("XINGLIN_DATA", ""), "departments", "nhc_diagnosis_subjects.csv")
    if not os.path.exists(path):
        return
    with open(path, encoding="utf-8-sig") as source:
        codes = {row["code"] for row in csv.DictReader(source)}
    checker.where = "departments"
    for code in checker.knowledge.departments:
        checker.expect(code in codes, f"{code} is no national code")


def patient_texts(knowledge):
    """(where, text) of all that a patient may read."""
    for name, finding in knowledge.findings.items():
        if finding.get("kind") != "context":
            yield f"finding {name}", finding
    for name, text in knowledge.advice.items():
        yield f"advice {name}", text
    for name, question in knowledge.questions.items():
        yield from question_texts(f"question {name}", question)
    for c in knowledge.complaints:
        where = f"{c['file']} {c.get('id')}"
        yield where, c.get("label") or {}
        for text in (c.get("advice") or []) + (c.get("come_back_if") or []):
            if isinstance(text, dict):
                yield where, text
        for question in c.get("questions") or []:
            if isinstance(question, dict):
                yield from question_texts(where, question)


def question_texts(where, question):
    yield where, question.get("ask") or {}
    for choice in question.get("one") or []:
        yield where, choice


def check_names(knowledge):
    """No disease is named to a patient."""
    never = knowledge.never_said
    allowed = sorted(never["allowed"], key=len, reverse=True)
    english = re.compile(r"\b(" + "|".join(re.escape(name) for name in never["en"]) + r")\b")
    faults = []
    for where, text in patient_texts(knowledge):
        zh, en = str(text.get("zh", "")), str(text.get("en", "")).lower()
        for name in allowed:
            zh, en = zh.replace(name, ""), en.replace(name.lower(), "")
        named = [name for name in never["zh"] if name in zh] + english.findall(en)
        if named:
            faults.append(f"{where}: names {', '.join(named)} to a patient")
    return faults + medicines(knowledge)


def medicines(knowledge):
    """Advice is general: no medicine in it, neither in what should bring a person back."""
    faults = []
    texts = [(f"advice {name}", text) for name, text in knowledge.advice.items()]
    for c in knowledge.complaints:
        texts += [(f"{c['file']} {c.get('id')}", text) for part in ("advice", "come_back_if") for text in c.get(part) or [] if isinstance(text, dict)]
    for where, text in texts:
        both = f"{text.get('zh')} {text.get('en')}".lower()
        faults += [f"{where}: advises on {name}" for name in knowledge.never_said["medicines"] if name in both]
    return faults
