#!/usr/bin/env python3
"""The triage vignettes are whole: ids, codes, sources, labels that agree with each other and with the early-warning score.

Prints how they are spread over dispositions, languages and departments. `--self-test` shows that each fault is found.
"""
import collections
import csv
import glob
import json
import os
import sys

from vignette_faults import DISPOSITIONS, bad_input_faults, vignette_faults

HERE = os.path.dirname(os.path.abspath(__file__))
BAD_INPUT = "bad-input.jsonl"
VIGNETTES_LEAST, BAD_INPUT_LEAST, EACH_DISPOSITION_LEAST = 420, 40, 60
CHINESE_SHARE = (0.45, 0.55)
# Departments that people come to by themselves; each has a first choice somewhere among the vignettes.
COMES_TO = ["01", "02", "03.01", "03.02", "03.03", "03.04", "03.05", "03.06", "03.07", "03.08", "03.10", "04.01", "04.03", "04.04", "04.06", "04.07",
            "05.01", "05.02", "05.03", "05.05", "06", "07", "08", "09", "10", "11", "12", "13", "14", "15", "16", "17", "19", "20", "21", "22", "23",
            "24", "27", "50"]


def read_lines(path):
    with open(path, encoding="utf-8") as source:
        return [json.loads(line) for line in source if line.strip()]


def read_departments(path, column="code"):
    with open(path, encoding="utf-8-sig") as source:
        return {row[column] for row in csv.DictReader(source)}


def shared_list_faults(codes):
    """The list kept here is the national one, where the national one is at hand."""
    path = os.path.join(os.environ.get("XINGLIN_DATA", ""), "departments", "nhc_diagnosis_subjects.csv")
    if not os.path.isfile(path):
        return []
    return [f"departments.csv: {code} is not as in the national list" for code in sorted(codes ^ read_departments(path))]


def doubled(vignettes, key):
    counts = collections.Counter(vignette.get(key) for vignette in vignettes)
    return [f"{key} {value!r} stands {times} times" for value, times in counts.items() if times > 1]


def spread_faults(vignettes):
    """Enough of everything: of all, of each disposition, of each language, of each department."""
    faults = []
    if len(vignettes) < VIGNETTES_LEAST:
        faults.append(f"{len(vignettes)} vignettes; {VIGNETTES_LEAST} are the least")
    by_disposition = collections.Counter(vignette.get("disposition") for vignette in vignettes)
    faults += [f"{by_disposition[name]} vignettes of {name}; {EACH_DISPOSITION_LEAST} are the least"
               for name in DISPOSITIONS if by_disposition[name] < EACH_DISPOSITION_LEAST]
    chinese = sum(vignette.get("lang") != "en" for vignette in vignettes) / max(1, len(vignettes))
    if not CHINESE_SHARE[0] <= chinese <= CHINESE_SHARE[1]:
        faults.append(f"{chinese:.0%} of the vignettes are Chinese; half should be")
    first = {vignette["departments"][0] for vignette in vignettes if vignette.get("departments")}
    faults += [f"no vignette goes to {code} first" for code in COMES_TO
               if not any(choice == code or choice.startswith(code + ".") for choice in first)]
    return faults


def examine(vignettes, bad_inputs, sources, codes):
    faults = doubled(vignettes + bad_inputs, "id") + doubled(vignettes, "text")
    for vignette in vignettes:
        faults += [f"{vignette.get('id')}: {fault}" for fault in vignette_faults(vignette, sources, codes)]
    for bad_input in bad_inputs:
        faults += [f"{bad_input.get('id')}: {fault}" for fault in bad_input_faults(bad_input)]
    unused = set(sources) - {vignette.get("source") for vignette in vignettes}
    return faults + [f"sources.json: nobody cites {key}" for key in sorted(unused)]


def read_all(folder):
    paths = sorted(glob.glob(os.path.join(folder, "*.jsonl")))
    vignettes = []
    faults = []
    for path in paths:
        part = os.path.basename(path)[:-len(".jsonl")]
        if part == "bad-input":
            continue
        lines = read_lines(path)
        faults += [f"{part}.jsonl: {line.get('id')} belongs elsewhere" for line in lines if not str(line.get("id")).startswith(part + "-")]
        vignettes += lines
    return vignettes, read_lines(os.path.join(folder, BAD_INPUT)), faults


def print_spread(vignettes, bad_inputs):
    chinese = collections.Counter(vignette["disposition"] for vignette in vignettes if vignette["lang"] != "en")
    english = collections.Counter(vignette["disposition"] for vignette in vignettes if vignette["lang"] == "en")
    print(f"{len(vignettes)} vignettes, {len(bad_inputs)} bad inputs, {sum(v.get('crisis', False) for v in vignettes)} in crisis")
    for name in DISPOSITIONS:
        print(f"  {name:14} {chinese[name] + english[name]:4}   Chinese {chinese[name]:4}   English {english[name]:4}")
    first = collections.Counter(vignette["departments"][0] for vignette in vignettes)
    named = collections.Counter(code for vignette in vignettes for code in vignette["departments"])
    print("  departments, first (named): " + ", ".join(f"{code} {first[code]} ({named[code]})" for code in sorted(named)))


def self_test():
    """A sound vignette passes; each way to spoil it is found."""
    sound = {"id": "heart-001", "lang": "en", "text": "chest pain for an hour", "age": 50, "disposition": "call_120", "acceptable": [],
             "departments": ["20"], "level_of_care": "emergency", "red_flags": ["chest pain"], "because": "x", "source": "book",
             "vitals": {"heart_rate": 90}}
    mild = {"disposition": "self_care", "level_of_care": "home", "red_flags": []}
    spoilt = [{"lang": "zh"}, {"text": ""}, {"age": 400}, {"disposition": "later"}, {"acceptable": ["call_120"]}, {"acceptable": ["self_care"]},
              {"departments": ["99"]}, {"departments": []}, {"level_of_care": "home"}, {"red_flags": []}, {"source": "rumour"}, {"because": ""},
              {"colour": "red"}, {"crisis": True}, {"vitals": {"heart_rate": 900}}, {"vitals": {"consciousness": "Z"}},
              mild | {"vitals": {"respiratory_rate": 32, "heart_rate": 135}}, mild | {"vitals": {"spo2": 85}}, {"pregnant": True, "sex": "male"}]
    missed = [change for change in spoilt if not vignette_faults(sound | change, {"book": {}}, {"20"})]
    missed += [bad for bad in ({"id": "bad-001", "text": "x", "expect": ["applause"], "because": "x"}, {"id": "bad-001", "expect": ["asks"], "because": "x"})
               if not bad_input_faults(bad)]
    found = examine([sound, sound], [], {"book": {}, "shelf": {}}, {"20"})
    wrong = missed or vignette_faults(sound, {"book": {}}, {"20"}) or len(found) != 3 or len(spread_faults([sound])) < len(DISPOSITIONS)
    if wrong:
        print(f"self-test: missed {missed}, found {found}")
    return 1 if wrong else 0


def main():
    if "--self-test" in sys.argv:
        return self_test()
    vignettes, bad_inputs, faults = read_all(HERE)
    codes = read_departments(os.path.join(HERE, "departments.csv"))
    with open(os.path.join(HERE, "sources.json"), encoding="utf-8") as source:
        faults += examine(vignettes, bad_inputs, json.load(source), codes)
    faults += spread_faults(vignettes) + shared_list_faults(codes)
    if len(bad_inputs) < BAD_INPUT_LEAST:
        faults.append(f"{len(bad_inputs)} bad inputs; {BAD_INPUT_LEAST} are the least")
    print("\n".join(faults)) if faults else print_spread(vignettes, bad_inputs)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
