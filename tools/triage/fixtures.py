"""Texts made from the knowledge itself: for each red flag and each rule of danger one that says it, and one that denies it.

They are made when the tests run, so that no rule can be added that nobody can say. Each is made in a few ways, since ways of speaking may
step on each other in one text; the first that is understood counts.
"""
import itertools
import re

from .conditions import COMPARE, holds, minutes
from .judge import EMERGENCIES, closed
from .patterns import language

AGES = [30, 52, 67, 82, 16, 8, 4, 1.5, 0.6, 0.3, 0.15, 0.02]
SEXES = ["female", "male"]
WAYS = 4               # Spellings tried of one fixture.
NEGATIONS = re.compile(r"[不没无未非]|\b(?:no|not|without|never|cannot|can't|isn't|doesn't|don't|won't|hasn't|wasn't|didn't|unable)\b|n't")
STEP = {">=": 1.0, ">": 1.05, "<=": 1.0, "<": 0.95}
FORM = {"temp": "temperature_c", "spo2": "spo2", "hr": "heart_rate", "rr": "respiratory_rate", "sbp": "systolic", "dbp": "diastolic", "glucose": "glucose"}
LENGTHS = {"zh": [(1440, "已经{}天了"), (60, "已经{}小时了"), (1, "已经{}分钟了")], "en": [(1440, "for {} days"), (60, "for {} hours"), (1, "for {} minutes")]}


def choices(condition):
    """Every smallest set of atoms that makes a condition true, the first named first."""
    if isinstance(condition, str):
        return [(condition,)]
    if "any" in condition:
        return [one for part in condition["any"] for one in choices(part)]
    parts = [choices(part) for part in condition.get("all") or condition["of"][:condition["at_least"]]]
    return [tuple(dict.fromkeys(itertools.chain(*one))) for one in itertools.islice(itertools.product(*parts), 40)]


def spelled(pattern, words, turn):
    """One spelling of a way of speaking."""
    def one_of(options):
        return str(options[turn % len(options)])
    text = re.sub(r"<([^<>]+)>", lambda m: one_of(words[m[1]]), str(pattern))
    text = re.sub(r"\(([^()]*)\)", lambda m: one_of(m[1].split("|")), text)
    return text.replace("~", " " if language(str(pattern)) == "en" else "")


class Writer:
    def __init__(self, knowledge):
        self.k = knowledge
        self.own = {}
        for complaint in knowledge.complaints:
            self.own.setdefault(complaint["finding"], complaint["says"])

    def ways(self, atom, tongue):
        if atom.startswith("is."):
            says = [self.k.modifiers["modifiers"][atom[3:]].get("says") or {}]
        else:
            says = [self.k.findings[atom].get("says") or {}, self.own.get(atom) or {}]
        return [way for one in says for way in one.get(tongue) or [] if language(str(way)) == tongue]

    def say(self, atom, tongue, turn):
        ways = self.ways(atom, tongue)
        return spelled(ways[turn % len(ways)], self.k.words, turn // max(1, len(ways))) if ways else None

    def deny(self, atom, tongue, turn):
        ways = [way for way in self.ways(atom, tongue) if not NEGATIONS.search(str(way))]
        said = spelled(ways[turn % len(ways)], self.k.words, 0) if ways else None
        return said and ("没有" + said if tongue == "zh" else "no " + said)

    def frame(self, atoms):
        """What the form knows: age, sex, measured values and how long, as the atoms ask; None where they cannot be."""
        case, lasts = {"vitals": {}}, None
        for atom in atoms:
            match = COMPARE.match(atom)
            if atom.startswith("sex."):
                case["sex"] = atom[4:]
            elif match and match[1] == "lasts":
                lasts = minutes(match[3] + match[4]) * STEP[match[2]]
            elif match and match[1] in FORM:
                case["vitals"][FORM[match[1]]] = float(match[3]) * STEP[match[2]]
        return case, lasts

    def person(self, atoms, complaint):
        """An age and a sex that the atoms and the complaint allow."""
        given = {"has": closed([a for a in atoms if a in self.k.findings], self.k.findings), "is": {a[3:] for a in atoms if a.startswith("is.")}}
        told = [a for a in atoms if a.startswith(("age", "sex."))]
        limits = [self.k.modifiers["modifiers"][name].get("for") for name in given["is"]]
        for age, sex in itertools.product(AGES, SEXES):
            case = given | {"age": minutes(age), "sex": sex}
            if all(holds(rule, case) is not False for rule in [*told, *filter(None, limits), *([complaint["applies"]] if complaint.get("applies") else [])]):
                return age, sex
        return None

    def texts(self, rule, complaint, tongue, denied):
        """Cases that say a rule, or deny all that it asks for; fewer than WAYS where there are no more."""
        every = choices(rule["when"])
        for turn in range(WAYS):
            atoms = every[turn % len(every)]
            signs = [a for a in atoms if a in self.k.findings]
            words = [(self.deny if denied else self.say)(a, tongue, turn) for a in signs]
            if denied:   # What is only said with a negation cannot be denied: one denied sign is enough.
                words = [word for word in words if word]
            words += [self.say(a, tongue, turn) for a in atoms if a.startswith("is.")]
            who = self.person(atoms, complaint or {})
            if not signs or not words or None in words or not who:
                continue
            case, lasts = self.frame(atoms)
            if complaint and not denied and complaint["finding"] not in closed(signs, self.k.findings):
                words.insert(0, self.say(complaint["finding"], tongue, turn) or "")
            if lasts is not None:
                unit, form = next((u, f) for u, f in LENGTHS[tongue] if lasts >= u or u == 1)
                words[0] += ("，" if tongue == "zh" else " ") + form.format(round(lasts / unit) or 1)
            yield case | {"text": ("，" if tongue == "zh" else ". ").join(words), "age": who[0], "sex": case.get("sex", who[1])}


def named(complaint, number):
    return f"{complaint['id']}.flag.{number}"


def fixtures(knowledge):
    """(rule, language, whether denied, cases), for every rule that names an emergency."""
    writer = Writer(knowledge)
    rules = [(rule["id"], rule, None) for rule in knowledge.danger["rules"] if rule["then"] in EMERGENCIES]
    rules += [(named(c, number), rule, c) for c in knowledge.complaints for number, rule in enumerate(c["red_flags"], 1)]
    for name, rule, complaint in rules:
        for tongue, denied in itertools.product(("zh", "en"), (False, True)):
            yield name, tongue, denied, list(writer.texts(rule, complaint, tongue, denied))
