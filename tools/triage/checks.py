"""What every complaint must have, and what every name in it must refer to."""
import re

from .conditions import COMPARE, atoms, holds, minutes
from .judge import EMERGENCIES, ORDER, case_of, judge
from .patterns import expression, language

FIELDS = {"id", "label", "finding", "also", "named", "says", "applies", "questions", "red_flags", "rules", "modifiers", "default",
          "departments", "care", "advice", "come_back_if", "vignettes", "group", "file"}
OPTIONAL = {"also", "named", "applies"}
LEAST = {"questions": 5, "red_flags": 2, "rules": 1, "modifiers": 1, "departments": 1, "advice": 2, "come_back_if": 2, "vignettes": 3}
SAYS = {"zh": 8, "en": 4}
KINDS = {"symptom", "sign", "context", "injury", "course"}
PARTS = {"head", "face", "eye", "ear", "nose", "mouth", "throat", "neck", "chest", "breast", "belly", "back", "flank", "groin", "genitals",
         "anus", "arm", "hand", "leg", "foot", "joint", "skin", "blood", "mind", "whole"}
FORMS = {"pick", "if_yes", "one", "pick_is"}
VIGNETTE = {"text", "has", "denied", "is", "age", "sex", "lasts", "vitals", "expect", "department"}


def bilingual(text):
    return isinstance(text, dict) and all(isinstance(text.get(t), str) and text[t].strip() for t in ("zh", "en")) \
        and language(text["en"]) == "en" and (language(text["zh"]) == "zh" or not re.search("[A-Za-z]{3}", text["zh"]))


class Checker:
    """Collects faults; one method for each kind of thing."""

    def __init__(self, knowledge):
        self.knowledge, self.faults = knowledge, list(knowledge.faults)
        self.findings, self.modifiers = knowledge.findings, knowledge.modifiers.get("modifiers", {})
        self.where = ""

    def expect(self, good, fault):
        if not good:
            self.faults.append(f"{self.where}: {fault}")

    def condition(self, condition, what):
        try:
            for atom in atoms(condition):
                self.atom(atom, what)
        except ValueError as error:
            self.expect(False, f"{what}: {error}")

    def atom(self, atom, what):
        if not isinstance(atom, str):
            self.expect(False, f"{what}: an empty condition")
        elif atom.startswith("is."):
            self.expect(atom[3:] in self.modifiers, f"{what}: no modifier {atom[3:]}")
        elif atom.startswith("sex."):
            self.expect(atom in ("sex.female", "sex.male"), f"{what}: {atom}")
        elif not COMPARE.match(atom):
            self.expect(atom in self.findings, f"{what}: no finding {atom}")

    def source(self, rule, what):
        named = rule.get("source") or []
        named = [named] if isinstance(named, str) else named
        self.expect(named, f"{what}: no source")
        for source in named:
            self.expect(source in self.knowledge.sources, f"{what}: no source {source}")

    def rule(self, rule, what, extra=()):
        known = {"when", "then", "source", "to", *extra}
        self.expect(set(rule) <= known, f"{what}: unknown {sorted(set(rule) - known)}")
        self.condition(rule.get("when"), what)
        self.expect(rule.get("then") in ORDER, f"{what}: disposition {rule.get('then')}")
        self.source(rule, what)
        self.codes(rule.get("to") or [], what)

    def codes(self, codes, what):
        for code in codes:
            self.expect(code in self.knowledge.departments, f"{what}: no department {code!r}")

    def ids(self, names, table, what):
        for name in names or []:
            self.expect(name in table, f"{what}: no {name}")

    def says(self, says, least, what):
        says = says if isinstance(says, dict) else {}
        for tongue, count in least.items():
            ways = says.get(tongue) or []
            self.expect(len(set(map(str, ways))) >= count, f"{what}: {len(set(map(str, ways)))} ways in {tongue}, {count} are the least")
            self.expect(len(set(map(str, ways))) == len(ways), f"{what}: a way stands twice in {tongue}")
            for way in ways:
                self.pattern(way, tongue, what)

    def pattern(self, way, tongue, what):
        self.expect(isinstance(way, str), f"{what}: {way!r} is not text")
        try:
            expression(str(way), self.knowledge.words, tongue)
        except KeyError as missing:
            self.expect(False, f"{what}: no set of words {missing}")
        self.expect(len(str(way)) >= 2 or tongue == "zh" and language(str(way)) == "zh", f"{what}: {way!r} is too short")
        self.expect(language(str(way)) == tongue or len(str(way)) >= 3, f"{what}: {way!r} in zh is too short to be a word")
        self.expect(not str(way).startswith("~") and not str(way).endswith("~"), f"{what}: {way} begins or ends with a gap")

    def question(self, question, what):
        if isinstance(question, str):
            self.expect(question in self.knowledge.questions, f"{what}: no question {question}")
            return
        self.expect(set(question) <= FORMS | {"ask", "when"} and len(FORMS & set(question)) == 1, f"{what}: {sorted(question)}")
        self.expect(bilingual(question.get("ask")), f"{what}: needs zh and en")
        if "when" in question:
            self.condition(question["when"], what)
        self.ids(question.get("pick"), self.findings, what)
        self.ids(question.get("if_yes"), self.findings, what)
        self.ids(question.get("pick_is"), self.modifiers, what)
        if "one" in question:
            self.choices(question["one"], what)

    def choices(self, choices, what):
        self.expect(len(choices) >= 2, f"{what}: two choices are the least")
        self.expect(any(set(c) & {"present", "absent", "is", "lasts"} for c in choices), f"{what}: no choice says anything")
        for choice in choices:
            self.expect(bilingual(choice), f"{what}: a choice needs zh and en: {choice}")
            self.expect(set(choice) <= {"zh", "en", "present", "absent", "is", "lasts"}, f"{what}: unknown {sorted(choice)}")
            self.ids(choice.get("present"), self.findings, what)
            self.ids(choice.get("absent"), self.findings, what)
            self.ids(choice.get("is"), self.modifiers, what)
            self.expect(not set(choice.get("present") or []) & set(choice.get("absent") or []), f"{what}: present and absent at once")
            self.length(choice, what)

    def length(self, holder, what):
        try:
            minutes(holder.get("lasts", "1d"))
        except ValueError as error:
            self.expect(False, f"{what}: {error}")

    def complaint(self, c):
        self.where = f"{c['file']} {c.get('id')}"
        missing = FIELDS - OPTIONAL - set(c)
        self.expect(not missing, f"lacks {sorted(missing)}")
        self.expect(set(c) <= FIELDS, f"unknown {sorted(set(c) - FIELDS)}")
        if missing:
            return
        self.expect(bilingual(c["label"]), "the label needs zh and en")
        self.expect(c["group"] in self.knowledge.groups, f"no group {c['group']}")
        self.ids([c["finding"]] + (c.get("also") or []), self.findings, "finding")
        self.says(c["says"], SAYS, "says")
        for part, least in LEAST.items():
            self.expect(len(c[part]) >= least, f"{len(c[part])} {part}, {least} are the least")
        if "applies" in c:
            self.condition(c["applies"], "applies")
        self.parts(c)
        self.asked(c)
        self.vignettes(c)

    def parts(self, c):
        for number, question in enumerate(c["questions"], 1):
            self.question(question, f"question {number}")
        for part in ("red_flags", "rules", "modifiers"):
            for number, rule in enumerate(c[part], 1):
                self.rule(rule, f"{part} {number}")
        for flag in c["red_flags"]:
            self.expect(flag.get("then") in EMERGENCIES, "a red flag is call_120 or emergency_now")
        for rule in c["modifiers"]:
            who = [a for a in self.listed(rule["when"]) if a.startswith(("is.", "sex.", "age"))]
            self.expect(who, f"a modifier says nothing of who the patient is: {rule['when']}")
        self.expect(c["default"] in ORDER, f"default {c['default']}")
        self.expect(c["care"] in {level["id"] for level in self.knowledge.levels["care"]}, f"care {c['care']}")
        self.ranking(c["departments"])
        for part in ("advice", "come_back_if"):
            for text in c[part]:
                self.expect(text in self.knowledge.advice if isinstance(text, str) else bilingual(text), f"{part}: {text}")

    def listed(self, condition):
        try:
            return [atom for atom in atoms(condition) if isinstance(atom, str)]
        except ValueError:
            return []

    def ranking(self, departments):
        self.expect("when" not in departments[-1], "the last departments have no `when`")
        for choice in departments:
            self.expect(choice.get("to"), "departments without codes")
            self.codes(choice.get("to") or [], "departments")
            if "when" in choice:
                self.condition(choice["when"], "departments")

    def asked(self, c):
        """A red flag that no question reaches would only be found when the patient thinks of it."""
        asked = {c["finding"], *(c.get("also") or [])}
        for question in c["questions"]:
            question = self.knowledge.questions.get(question, {}) if isinstance(question, str) else question
            asked |= set(question.get("pick") or []) | set(question.get("if_yes") or [])
            for choice in question.get("one") or []:
                asked |= set(choice.get("present") or [])
        for name in list(asked):
            asked |= set(self.findings.get(name, {}).get("implies") or [])
        for flag in c["red_flags"]:
            names = [a for a in self.listed(flag["when"]) if a in self.findings]
            self.expect(not names or asked & set(names), f"no question asks for any of {names}")

    def vignettes(self, c):
        tongues = {language(str(v.get("text"))) for v in c["vignettes"]}
        self.expect(tongues == {"zh", "en"}, "vignettes in zh and in en")
        expected = {v.get("expect") for v in c["vignettes"]}
        self.expect(expected & EMERGENCIES, "no vignette is an emergency")
        for number, vignette in enumerate(c["vignettes"], 1):
            self.vignette(c, vignette, f"vignette {number}")

    def vignette(self, c, vignette, what):
        self.expect(set(vignette) <= VIGNETTE, f"{what}: unknown {sorted(set(vignette) - VIGNETTE)}")
        self.ids(vignette.get("has"), self.findings, what)
        self.ids(vignette.get("denied"), self.findings, what)
        self.ids(vignette.get("is"), self.modifiers, what)
        self.length(vignette, what)
        try:
            case = case_of(vignette, self.knowledge)
            if "applies" in c:
                self.expect(holds(c["applies"], case) is not False, f"{what}: the complaint does not apply to this patient")
            disposition, department, rules = judge(c, case, self.knowledge)
        except (KeyError, ValueError, TypeError) as error:
            self.expect(False, f"{what}: {error!r}")
            return
        because = [rule["when"] for rule in rules if rule["then"] == disposition]
        self.expect(disposition == vignette.get("expect"), f"{what}: {disposition}, not {vignette.get('expect')}, by {because}")
        self.expect(department == vignette.get("department"), f"{what}: department {department}, not {vignette.get('department')}")
