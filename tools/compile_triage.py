#!/usr/bin/env python3
"""compile_triage.py FOLDER OUT: the triage knowledge as the one file that the engine reads, on the server and in the browser.

The file is a tree: each item is a varint `size << 2 | kind`, of kind 0 a number, 1 a text of `size` bytes, 2 a list of `size` items,
3 a negative number. Measures are thousandths, lengths of time minutes. What stands where is in server/libs/triage/knowledge.cc.
The last eight bytes are the sum (FNV-1a) of all before them.
"""
import os
import re
import sys
from collections import Counter

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from triage.conditions import COMPARE, UNITS   # noqa: E402
from triage.knowledge import Knowledge          # noqa: E402
from triage.patterns import HAN, fold           # noqa: E402

FORMAT = "xinglin.triage.4"
DISPOSITIONS = ["call_120", "emergency_now", "doctor_today", "doctor_soon", "self_care"]
LEVELS = ["home", "online", "community", "county", "tertiary", "emergency"]
MEASURES = ["age", "lasts", "temp", "spo2", "hr", "rr", "sbp", "dbp", "glucose"]
COMPARISONS = ["<", "<=", ">", ">="]
KINDS = ["symptom", "sign", "context", "injury", "course"]
PIECE = re.compile(r"(~|<[^<>]+>|\([^()]*\))")
FINDING, MODIFIER, COMPLAINT, NAMED, EXCEPTION = range(5)

UNASKED = {"zh": "现在有下面的情况吗？", "en": "Is any of these so now?"}
UNASKED_IS = {"zh": "下面有符合的吗？", "en": "Does any of these apply?"}
PICKS_MOST = 8                                  # In one question.


def atoms(condition):
    """All that a condition asks for."""
    if isinstance(condition, str):
        return [condition]
    parts = condition.get("all") or condition.get("any") or condition.get("of")
    return [atom for part in parts for atom in atoms(part)]


def varint(number):
    out = bytearray()
    while number >= 128:
        out.append(number & 127 | 128)
        number >>= 7
    out.append(number)
    return bytes(out)


def packed(item):
    if isinstance(item, bool) or item is None:
        return varint(int(bool(item)) << 2)
    if isinstance(item, int):
        return varint(item << 2) if item >= 0 else varint(-item << 2 | 3)
    if isinstance(item, str):
        raw = item.encode()
        return varint(len(raw) << 2 | 1) + raw
    return varint(len(item) << 2 | 2) + b"".join(packed(part) for part in item)


def with_sum(data):
    total = 0xcbf29ce484222325
    for byte in data:
        total = (total ^ byte) * 0x100000001b3 & 0xffffffffffffffff
    return data + total.to_bytes(8, "little")


def thousandths(value):
    return round(float(value) * 1000)


class Compiler:
    def __init__(self, knowledge):
        self.k = knowledge
        self.findings = {name: at for at, name in enumerate(knowledge.findings)}
        self.modifiers = {name: at for at, name in enumerate(knowledge.modifiers["modifiers"])}
        self.sources = {name: at for at, name in enumerate(knowledge.sources)}
        self.questions = {name: at for at, name in enumerate(knowledge.questions)}
        self.shared = {}

    # Conditions -----------------------------------------------------------------------------------------------------
    def condition(self, given):
        if given is None:
            return []
        if isinstance(given, str):
            return self.atom(given)
        if "at_least" in given:
            return [2, given["at_least"]] + [self.condition(part) for part in given["of"]]
        join = "all" if "all" in given else "any"
        return [0 if join == "all" else 1, 0] + [self.condition(part) for part in given[join]]

    def atom(self, atom):
        match = COMPARE.match(atom)
        if match:
            unit = UNITS[match[4]] if match[4] else 1
            return [6, MEASURES.index(match[1]), COMPARISONS.index(match[2]), thousandths(float(match[3]) * unit)]
        if atom.startswith("sex."):
            return [5, 0 if atom == "sex.female" else 1]
        if atom.startswith("is."):
            return [4, self.modifiers[atom[3:]]]
        return [3, self.findings[atom]]

    def rule(self, rule, name):
        cited = rule["source"] if isinstance(rule["source"], list) else [rule["source"]]
        return [rule.get("id", name), self.condition(rule["when"]), DISPOSITIONS.index(rule["then"]),
                [self.sources[one] for one in cited], rule.get("to") or [], bool(rule.get("crisis")), rule.get("sign") or ""]

    def rules(self, rules, name):
        return [self.rule(rule, f"{name}.{at + 1}") for at, rule in enumerate(rules or [])]

    # Ways of saying -------------------------------------------------------------------------------------------------
    def alternatives(self, options):
        return tuple(sorted({fold(str(one)).strip() for one in options}))

    def pieces(self, text):
        """What a pattern is made of: "~", or a set of words of which any may stand there."""
        for piece in PIECE.split(fold(text)):
            if piece == "~":
                yield piece
            elif piece.startswith("<"):
                yield self.alternatives(self.k.words[piece[1:-1]])
            elif piece.startswith("("):
                yield self.alternatives(piece[1:-1].split("|"))
            elif piece.strip():
                yield self.alternatives([piece])

    def spelled(self, piece):
        if piece == "~":
            return piece
        if piece in self.shared:
            return f"<{self.shared[piece]}>"
        return piece[0] if len(piece) == 1 else "(" + "|".join(piece) + ")"

    def says(self):
        """Who is said how: (target kind, target, ways)."""
        for name, finding in self.k.findings.items():
            yield FINDING, self.findings[name], finding.get("says")
            yield EXCEPTION, self.findings[name], finding.get("except")
        for name, modifier in self.k.modifiers["modifiers"].items():
            yield MODIFIER, self.modifiers[name], modifier.get("says")
        for at, complaint in enumerate(self.k.complaints):
            yield COMPLAINT, at, complaint["says"]
            yield NAMED, at, {"": complaint.get("named") or []}

    def ways(self):
        """[target kind, target, Chinese ways, English ways], and the sets of words that several of them share."""
        every = []
        for kind, of, says in self.says():
            texts = [str(way) for tongue in says or {} for way in says[tongue] or []]
            for english in (False, True):
                of_tongue = [list(self.pieces(text)) for text in texts if bool(HAN.search(text)) != english]
                every.append((kind, of, english, of_tongue))
        used = Counter(piece for *_, ways in every for way in ways for piece in way if piece != "~" and len(piece) > 1)
        self.shared = {piece: at for at, piece in enumerate(piece for piece, times in used.items() if times > 1)}
        spelled = [(kind, of, ["".join(map(self.spelled, way)) for way in ways]) for kind, of, _, ways in every]
        return [[kind, of, chinese, english] for (kind, of, chinese), (_, _, english) in zip(spelled[::2], spelled[1::2]) if chinese or english]

    # Questions and texts --------------------------------------------------------------------------------------------
    def text(self, given):
        return [str(given["zh"]), str(given["en"])]

    def choice(self, given):
        lasts = COMPARE.match(f"lasts>={given['lasts']}") if given.get("lasts") else None
        return [*self.text(given), [self.findings[one] for one in given.get("present") or []],
                [self.findings[one] for one in given.get("absent") or []],
                [self.modifiers[one] for one in given.get("is") or []],
                thousandths(float(lasts[3]) * UNITS[lasts[4]]) if lasts else 0]

    def question(self, given, name):
        own = self.text(given["ask"]) + [name, self.condition(given.get("when"))]
        if "pick" in given:
            return own + [0, [self.findings[one] for one in given["pick"]]]
        if "if_yes" in given:
            return own + [1, [self.findings[one] for one in given["if_yes"]]]
        if "pick_is" in given:
            return own + [2, [self.modifiers[one] for one in given["pick_is"]]]
        return own + [3, [self.choice(one) for one in given["one"]]]

    def told_by(self, question):
        """What an answer can tell, as the atoms of conditions name it."""
        given = self.k.questions[question] if isinstance(question, str) else question
        choices = given.get("one") or []
        findings = [*given.get("pick", []), *given.get("if_yes", []), *(one for choice in choices for one in choice.get("present") or [])]
        modifiers = [*given.get("pick_is", []), *(one for choice in choices for one in choice.get("is") or [])]
        return [*findings, *("is." + one for one in modifiers)]

    def with_implied(self, finding):
        found = [finding]
        for one in found:
            found += [other for other in self.k.findings[one].get("implies") or [] if other not in found]
        return found

    def unasked(self, given):
        """A red flag that no question of the complaint can find would never be found: these are asked together."""
        told = {one for question in given["questions"] for one in self.told_by(question)} | \
            set(self.with_implied(given["finding"]))
        wanted = dict.fromkeys(atom for flag in given["red_flags"] for atom in atoms(flag["when"]) if atom not in told)
        findings = [one for one in wanted if one in self.findings]
        modifiers = [one[3:] for one in wanted if one.startswith("is.")]
        questions = [{"ask": UNASKED, "pick": findings[at:at + PICKS_MOST]} for at in range(0, len(findings), PICKS_MOST)]
        return questions + ([{"ask": UNASKED_IS, "pick_is": modifiers}] if modifiers else [])

    def complaint(self, given):
        name = given["id"]
        questions = [self.questions[one] if isinstance(one, str) else self.question(one, f"{name}.q{at + 1}")
                     for at, one in enumerate(given["questions"])]
        questions += [self.question(one, f"{name}.flags{at + 1}") for at, one in enumerate(self.unasked(given))]
        texts = lambda field: [self.text(self.k.advice[one] if isinstance(one, str) else one) for one in given[field]]
        return [name, *self.text(given["label"]), given["group"], self.findings[given["finding"]],
                [self.findings[one] for one in given.get("also") or []], self.condition(given.get("applies")), questions,
                self.rules(given["red_flags"], name + ".flag"), self.rules(given["rules"], name + ".rule"),
                self.rules(given["modifiers"], name + ".modifier"), DISPOSITIONS.index(given["default"]),
                [[self.condition(one.get("when")), one["to"]] for one in given["departments"]], LEVELS.index(given["care"]),
                texts("advice"), texts("come_back_if")]

    def mews(self):
        table = self.k.vitals["mews"]
        rows = lambda name: [[thousandths(row[0]) if len(row) == 2 else 0, row[-1], len(row) == 2] for row in table[name]]
        return [self.condition(table["for"]), table["needs"], [rows(name) for name in ("rr", "hr", "sbp", "temp")],
                [table["avpu"][letter] for letter in "AVPU"],
                [[one["at_least"], DISPOSITIONS.index(one["then"])] for one in table["dispositions"]], self.sources[table["source"]]]

    def whole(self):
        k = self.k
        findings = [[name, *self.text(one), KINDS.index(one["kind"]) if one["kind"] in KINDS else len(KINDS), one.get("part") or "",
                     [self.findings[i] for i in one.get("implies") or []]] for name, one in k.findings.items()]
        modifiers = [[name, *self.text(one), self.condition(one.get("for")), [self.modifiers[i] for i in one.get("implies") or []],
                      int(bool(one.get("now")))]
                     for name, one in k.modifiers["modifiers"].items()]
        sources = [[name, *self.text(one)] for name, one in k.sources.items()]
        ways = self.ways()
        return [FORMAT, str(k.protocol["version"]), str(k.protocol["dated"]), str(k.protocol["review"]), findings, modifiers, sources,
                [[code, *self.text(one)] for code, one in k.departments.items()], [list(one) for one in self.shared],
                ways, self.rules(k.danger["rules"], "danger"), self.rules(k.vitals["thresholds"], "vitals"), self.mews(),
                [[thousandths(low), thousandths(high)] for low, high in (k.vitals["possible"][name] for name in MEASURES[2:])],
                [self.question(one, name) for name, one in k.questions.items()], [self.complaint(one) for one in k.complaints]]


def main():
    knowledge = Knowledge(sys.argv[1])
    if knowledge.faults:
        sys.exit("\n".join(knowledge.faults))
    data = with_sum(packed(Compiler(knowledge).whole()))
    if not os.path.exists(sys.argv[2]) or open(sys.argv[2], "rb").read() != data:
        with open(sys.argv[2], "wb") as out:
            out.write(data)


if __name__ == "__main__":
    main()
