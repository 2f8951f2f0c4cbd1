"""What the rules say about a case whose findings are given: the measure of the vignettes, and no reader of free text."""
from .conditions import holds, minutes

ORDER = ["call_120", "emergency_now", "doctor_today", "doctor_soon", "self_care"]
EMERGENCIES = set(ORDER[:2])


def closed(given, table):
    """The given ids and all that they imply."""
    found, todo = set(), list(given or [])
    while todo:
        item = todo.pop()
        if item not in found:
            found.add(item)
            todo += table.get(item, {}).get("implies") or []
    return found


def case_of(vignette, knowledge):
    case = {"has": closed(vignette.get("has"), knowledge.findings), "vitals": vignette.get("vitals") or {}, "sex": vignette.get("sex")}
    case["is"] = closed(vignette.get("is"), knowledge.modifiers.get("modifiers", {}))
    for name in ("age", "lasts"):
        if name in vignette:
            case[name] = minutes(vignette[name])
    return case


def mews(case, vitals):
    """The disposition of the early warning score, or None where too little was measured."""
    score, known = 0, 0
    rules = vitals["mews"]
    if holds(rules["for"], case) is not True:
        return None
    for name in ("rr", "hr", "sbp", "temp"):
        value = case["vitals"].get(name)
        if value is not None:
            known += 1
            score += next(row[-1] for row in rules[name] if len(row) == 1 or value < row[0])
    if case["vitals"].get("avpu"):
        known, score = known + 1, score + rules["avpu"][case["vitals"]["avpu"]]
    if known < rules["needs"]:
        return None
    return next((row["then"] for row in rules["dispositions"] if score >= row["at_least"]), None)


def matched(complaint, case, knowledge):
    """Every rule that holds, of the complaint, of danger and of measured values."""
    rules = list(knowledge.danger["rules"]) + list(knowledge.vitals["thresholds"])
    for part in ("red_flags", "rules", "modifiers"):
        rules += complaint.get(part) or []
    return [rule for rule in rules if holds(rule["when"], case) is True]


def judge(complaint, case, knowledge):
    """(disposition, first department, rules that hold)."""
    rules = matched(complaint, case, knowledge)
    said = [rule["then"] for rule in rules] + [complaint["default"]]
    score = mews(case, knowledge.vitals)
    worst = min(said + ([score] if score else []), key=ORDER.index)
    if worst in EMERGENCIES:
        own = [rule["to"][0] for rule in rules if rule["then"] == worst and rule.get("to")]
        return worst, own[0] if own else "20", rules
    for choice in complaint["departments"]:
        if "when" not in choice or holds(choice["when"], case) is True:
            return worst, choice["to"][0], rules
    return worst, None, rules
