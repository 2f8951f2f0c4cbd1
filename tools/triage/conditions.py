"""Conditions: atoms joined by all, any and at_least. There is no negation, so that more findings never lower urgency."""
import re

UNITS = {"min": 1, "h": 60, "d": 1440, "w": 10080, "m": 43800, "mo": 43800, "y": 525960}
VITALS = {"temp", "spo2", "hr", "rr", "sbp", "dbp", "glucose"}
COMPARE = re.compile(r"^(age|lasts|temp|spo2|hr|rr|sbp|dbp|glucose)(>=|<=|>|<)(\d+(?:\.\d+)?)(min|h|d|w|mo|m|y)?$")
LENGTH = re.compile(r"^(\d+(?:\.\d+)?)(min|h|d|w|mo|m|y)$")
JOINS = {"all", "any", "at_least", "of"}


def minutes(text):
    """'3m' of age or '2w' of an illness in minutes; a bare number is an age in years."""
    if isinstance(text, (int, float)):
        return text * UNITS["y"]
    match = LENGTH.match(str(text))
    if not match:
        raise ValueError(f"{text} is not a length of time")
    return float(match[1]) * UNITS[match[2]]


def atoms(condition):
    """Every atom of a condition; raises ValueError on anything that is no condition."""
    if isinstance(condition, str):
        yield condition
        return
    if not isinstance(condition, dict) or not set(condition) <= JOINS:
        raise ValueError(f"{condition} is not a condition")
    if "at_least" in condition and not (isinstance(condition["at_least"], int) and condition.get("of")):
        raise ValueError("at_least needs a number and `of`")
    if len(set(condition) & {"all", "any", "at_least"}) != 1:
        raise ValueError(f"{condition} must be one of all, any, at_least")
    for part in condition.get("all") or condition.get("any") or condition.get("of") or [None]:
        yield from atoms(part)


def measure(name, case):
    return case.get(name) if name in ("age", "lasts") else case.get("vitals", {}).get(name)


def holds_atom(atom, case):
    """True, False, or None where the case does not say."""
    match = COMPARE.match(atom)
    if match:
        value = measure(match[1], case)
        if value is None:
            return None
        bound = minutes(match[3] + match[4]) if match[4] else float(match[3])
        return {">=": value >= bound, "<=": value <= bound, ">": value > bound, "<": value < bound}[match[2]]
    if atom.startswith("sex."):
        return None if case.get("sex") is None else case["sex"] == atom[4:]
    if atom.startswith("is."):
        return True if atom[3:] in case["is"] else None
    return True if atom in case["has"] else None


def holds(condition, case):
    """Three values, as SQL has them: what is not known is None."""
    if isinstance(condition, str):
        return holds_atom(condition, case)
    if "all" in condition:
        values = [holds(part, case) for part in condition["all"]]
        return False if False in values else None if None in values else True
    if "any" in condition:
        values = [holds(part, case) for part in condition["any"]]
        return True if True in values else None if None in values else False
    values = [holds(part, case) for part in condition["of"]]
    if values.count(True) >= condition["at_least"]:
        return True
    return False if len(values) - values.count(False) < condition["at_least"] else None
