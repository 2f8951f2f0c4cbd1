"""Bad knowledge, made from one good complaint by one change each: the checker must find every one."""
import copy
import os

from .knowledge import Knowledge

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


def put(path, value):
    def change(complaint):
        holder = complaint
        for step in path[:-1]:
            holder = holder[step]
        holder[path[-1]] = value
    return change


def drop(path):
    def change(complaint):
        holder = complaint
        for step in path[:-1]:
            holder = holder[step]
        del holder[path[-1]]
    return change


# What is broken -> (the change, words of the fault that must be found).
BROKEN = {
    "a field left out": (drop(["care"]), "lacks ['care']"),
    "too few ways to say it": (put(["says", "zh"], ["<胸>~<疼>"]), "1 ways in zh"),
    "an unknown set of words": (put(["says", "zh", 0], "<没有>疼"), "no set of words"),
    "an unknown finding": (put(["rules", 0, "when"], "no_such_finding"), "no finding no_such_finding"),
    "an unknown modifier": (put(["modifiers", 0, "when"], "is.no_such"), "no modifier no_such"),
    "a negation": (put(["rules", 0, "when"], {"not": "chest_pain"}), "is not a condition"),
    "no source": (drop(["red_flags", 0, "source"]), "no source"),
    "an invented source": (put(["red_flags", 0, "source"], "hearsay"), "no source hearsay"),
    "a mild red flag": (put(["red_flags", 0, "then"], "doctor_soon"), "a red flag is call_120"),
    "one red flag": (put(["red_flags"], [{"when": "chest_pain", "then": "call_120", "source": "acs2019"}]), "1 red_flags"),
    "a red flag nobody asks for": (put(["red_flags", 0, "when"], "green_vomit"), "no question asks"),
    "four questions": (drop(["questions", 0]), "4 questions"),
    "an unknown department": (put(["departments", -1, "to"], ["99"]), "no department '99'"),
    "an unknown question": (put(["questions", -1], "no_such"), "no question no_such"),
    "a name of a disease": (put(["label"], {"zh": "心绞痛", "en": "Chest pain"}), "names 心绞痛 to a patient"),
    "a name of a disease in English": (put(["advice", 0], {"zh": "多休息", "en": "It may be angina."}), "names angina to a patient"),
    "a medicine in the advice": (put(["advice", 0], {"zh": "先吃布洛芬", "en": "Take ibuprofen first."}), "advises on 布洛芬"),
    "a wrong vignette": (put(["vignettes", 0, "expect"], "self_care"), "not self_care"),
    "a wrong department": (put(["vignettes", 1, "department"], "10"), "not 10"),
    "a text in one language": (put(["label"], {"zh": "胸痛"}), "the label needs zh and en"),
}


def good(knowledge):
    complaint = copy.deepcopy(next(c for c in knowledge.complaints if c["id"] == "chest_pain"))
    complaint["questions"] = complaint["questions"][:5]
    return complaint


def self_test(find_faults, shortfalls):
    missed = 0
    knowledge = Knowledge(os.path.join(ROOT, "knowledge", "triage"))
    model = good(knowledge)
    knowledge.complaints = [model]
    before = find_faults(knowledge)
    if [fault for fault in before if "chest_pain" in fault]:
        print(f"self-test: the good complaint is found faulty: {before}")
        missed += 1
    if "1 complaints, 150 are the least" not in list(shortfalls(knowledge)):
        print("self-test: too few complaints were missed")
        missed += 1
    for name, (change, words) in BROKEN.items():
        complaint = copy.deepcopy(model)
        change(complaint)
        knowledge.complaints = [complaint]
        if not [fault for fault in find_faults(knowledge) if words in fault and fault not in before]:
            print(f"self-test: {name} was missed")
            missed += 1
    return 1 if missed else 0
