"""What can be wrong with one triage vignette or one bad input, as sentences."""
import re

DISPOSITIONS = ["self_care", "doctor_soon", "doctor_today", "emergency_now", "call_120"]   # Mildest first.
EMERGENCIES = {"call_120", "emergency_now"}
LEVELS = ["home", "online", "community", "county", "tertiary", "emergency"]
REQUIRED = {"id", "lang", "text", "disposition", "acceptable", "departments", "level_of_care", "red_flags", "because", "source"}
OPTIONAL = {"age", "sex", "pregnant", "vitals", "crisis"}
VITAL_RANGES = {"temperature_c": (25, 44), "heart_rate": (15, 260), "respiratory_rate": (3, 90), "systolic": (40, 280), "diastolic": (20, 180),
                "spo2": (50, 100)}
ADULT_YEARS, SPO2_DANGER, AGE_MOST = 14, 90, 110

# The modified early-warning score: (highest value of the band, points).
BREATHS = [(8, 2), (14, 0), (20, 1), (29, 2), (999, 3)]
BEATS = [(40, 2), (50, 1), (100, 0), (110, 1), (129, 2), (999, 3)]
SYSTOLIC = [(70, 3), (80, 2), (100, 1), (199, 0), (999, 2)]
WARMTH = [(34.9, 2), (38.4, 0), (99, 2)]
AWAKE = {"A": 0, "V": 1, "P": 2, "U": 3}
LEAST_BY_SCORE = [(6, "call_120"), (4, "emergency_now"), (2, "doctor_today"), (0, "self_care")]

EXPECTATION = re.compile(r"(asks|crisis|no_crisis|not_obeyed|not_logged:.+|refused:triage\.[a-z_]+|ignored:(age|vitals\.[a-z_0-9]+)"
                         rf"|(no_disposition_below|no_disposition_above|not):({'|'.join(DISPOSITIONS)}))")


def early_warning(vitals):
    score = AWAKE[vitals.get("consciousness", "A")]
    for name, bands in (("respiratory_rate", BREATHS), ("heart_rate", BEATS), ("systolic", SYSTOLIC), ("temperature_c", WARMTH)):
        if name in vitals:
            score += next(points for highest, points in bands if vitals[name] <= highest)
    return score


def mildest_by_vitals(vignette):
    """The mildest disposition that the vital signs allow; children's normal values are others, so they are not scored."""
    vitals = vignette.get("vitals", {})
    if vitals.get("spo2", 100) < SPO2_DANGER:
        return "call_120"
    if vignette.get("age", ADULT_YEARS) < ADULT_YEARS:
        return "self_care"
    score = early_warning(vitals)
    return next(name for least, name in LEAST_BY_SCORE if score >= least)


def language_of(text):
    return "en" if not re.search("[\u4e00-\u9fff]", text) else "zh or mixed"


def vital_faults(vitals):
    faults = []
    for name, value in vitals.items():
        if name == "consciousness":
            faults += [] if value in AWAKE else [f"consciousness {value!r}"]
        elif name not in VITAL_RANGES:
            faults.append(f"unknown vital sign {name}")
        elif not VITAL_RANGES[name][0] <= value <= VITAL_RANGES[name][1]:
            faults.append(f"{name} {value} cannot be")
    return faults


def shape_faults(vignette):
    faults = [f"has no {key}" for key in sorted(REQUIRED - vignette.keys())]
    faults += [f"unknown key {key}" for key in sorted(vignette.keys() - REQUIRED - OPTIONAL)]
    faults += [f"empty {key}" for key in ("text", "because", "departments") if not vignette.get(key)]
    if vignette.get("disposition") not in DISPOSITIONS or set(vignette.get("acceptable", [])) - set(DISPOSITIONS):
        faults.append("unknown disposition")
    if vignette.get("level_of_care") not in LEVELS:
        faults.append("unknown level of care")
    if vignette.get("lang") not in language_of(vignette.get("text", "")):
        faults.append(f"is not {vignette.get('lang')}")
    if not 0 <= vignette.get("age", 0) <= AGE_MOST or vignette.get("sex", "male") not in ("male", "female"):
        faults.append("impossible age or sex")
    if vignette.get("pregnant") and vignette.get("sex") == "male":
        faults.append("a pregnant man belongs to the bad inputs")
    return faults + vital_faults(vignette.get("vitals", {}))


def label_faults(vignette):
    """Labels that contradict each other."""
    faults = []
    urgent = vignette["disposition"] in EMERGENCIES
    if vignette["disposition"] in vignette["acceptable"]:
        faults.append("the label stands among what is acceptable besides it")
    if vignette["disposition"] == "call_120" and set(vignette["acceptable"]) - EMERGENCIES:
        faults.append("call_120 with an answer below emergency_now")
    if urgent != bool(vignette["red_flags"]) or urgent != (vignette["level_of_care"] == "emergency"):
        faults.append("red flags and level of care go with emergencies, and only with them")
    if vignette.get("crisis") and (vignette["disposition"] != "call_120" or "15" not in vignette["departments"]):
        faults.append("a crisis is call_120 and psychiatry's")
    mildest = DISPOSITIONS.index(mildest_by_vitals(vignette))
    if any(DISPOSITIONS.index(name) < mildest for name in [vignette["disposition"], *vignette["acceptable"]]):
        faults.append(f"milder than its vital signs: {DISPOSITIONS[mildest]} is the least")
    return faults


def vignette_faults(vignette, sources, codes):
    faults = shape_faults(vignette)
    if faults:
        return faults
    faults = label_faults(vignette)
    faults += [f"unknown department {code}" for code in vignette["departments"] if code not in codes]
    if len(set(vignette["departments"])) < len(vignette["departments"]):
        faults.append("a department named twice")
    if vignette["source"] not in sources:
        faults.append(f"unknown source {vignette['source']}")
    return faults


def bad_input_faults(bad_input):
    faults = [f"unknown expectation {key}" for key in bad_input.get("expect", []) if not EXPECTATION.fullmatch(key)]
    if not bad_input.get("expect") or not bad_input.get("because"):
        faults.append("says not what must hold, or not why")
    repeat = bad_input.get("repeat", {"text": "", "times": 0})
    if ("text" in bad_input) == ("repeat" in bad_input) or not {"text", "times"} <= repeat.keys():
        faults.append("has one of text and repeat")
    return faults
