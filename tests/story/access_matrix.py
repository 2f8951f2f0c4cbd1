#!/usr/bin/env python3
"""Who reaches what: every route of the API, tried by everybody, on one patient's things.

The expected table is access_matrix.json; `access_matrix.py --port N --write` makes it anew, to be read before it is kept.
A cell is "yes" when the rule of the route itself answered (whatever it said), else the status that kept the actor out.
"""
import argparse
import json
import os
import subprocess
import sys
import uuid

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "tools", "proof"))

from people import Browser, Patient, Staff, accepted_visit, departments, say  # noqa: E402
from story_doctor_joins import Newcomer  # noqa: E402

TABLE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "access_matrix.json")
KEPT_OUT = {401, 403, 404, 421}
UNTRIED = {
    "POST /sign-in": "makes a session; tried by its own tests",
    "POST /sign-in/codes": "sends a message; tried by its own tests",
    "POST /staff/sign-in": "counts wrong passwords; tried by its own tests",
    "POST /staff/sign-in/second-factor": "counts wrong codes; tried by its own tests",
    "DELETE /session": "would end the actor's session",
    "PUT /presence": "would take the doctor off duty",
}
NOTE = {"chief_complaint": "", "present_illness": "", "past_history": "", "management": "", "advice": "", "revision": 0}
BODIES = {
    "POST /danger-screens": {"version": "1", "language": "zh", "about": "self", "signs": [], "unsure": [], "clear": []},
    "POST /crisis-calls": {"phone": "not a number"},
    "POST /triage/assessments": {"text": "嗓子疼", "language": "zh"},
    "POST /triage/assessments/{id}/answers": {"answers": [], "corrections": []},
    "POST /triage/assessments/{id}/decision": {"decision": "consult"},
    "PUT /triage/assessments/{id}/check": {"how": "better"},
    "PUT /consults/{id}/triage-correction": {"disposition": "doctor_soon"},
    "PUT /me/profile": {"name": "演练", "sex": "unknown", "birth_date": "1985-06-01"},
    "POST /me/real-name": {"kind": "resident_id", "name": "演练", "number": "1"},
    "POST /me/real-name/face": {"picture": str(uuid.UUID(int=1))},
    "PUT /person-reviews/{id}/decision": {"verdict": "refused", "reason": "演练"},
    "POST /me/family/children": {"name": "演练", "sex": "unknown", "relation": "son", "kind": "resident_id", "number": "1"},
    "POST /me/family/adult-codes": {"phone": "not a number"},
    "POST /me/family/adults": {"phone": "not a number", "code": "0", "relation": "parent", "scopes": []},
    "PUT /me/family/{id}/proofs": {"pictures": []},
    "PUT /me/family/{id}/scopes": {"scopes": []},
    "POST /consults": {"department": str(uuid.UUID(int=1)), "screen": str(uuid.UUID(int=1)), "complaint": "嗓子疼", "pictures": []},
    "POST /consults/{id}/messages": {"client_msg_id": str(uuid.UUID(int=7)), "text": "演练"},
    "PUT /consults/{id}/receipt": {"read_seq": 0},
    "PUT /consults/{id}/end": {"outcome": "answered"},
    "PUT /consults/{id}/hand-over": {"note": "请接手"},
    "PUT /consults/{id}/note-draft": NOTE,
    "PUT /consults/{id}/note-signature": NOTE,
    "PUT /alarms/{id}/acknowledgement": {"outcome": "called"},
    "PUT /me/elder-mode": {"on": True},
    "PUT /parked-jobs/{id}/dismissal": {"reason": "演练"},
    "POST /first-administrator/invitation": {"token": "x" * 43},
    "POST /first-administrator": {"token": "x" * 43, "login": "nobody", "name": "无人", "password": "an-apricot-grove-of-ours",
                                  "code": "000000", "institution": {"name": "某医院", "city": "某市"}, "departments": ["02"]},
}
PAPERS = {"title": "attending", "scopes": ["internal_medicine"], "main_institution": "瑞康医院", "institution_consents": True}
DAY = "2026-01-01"
BODIES.update({
    "PUT /me/dossier": PAPERS,
    "PUT /me/papers/{kind}": {"number": "编号", "from": DAY},   # Refused for its form: nothing is written.
    "PUT /onboardings/{id}/exam-answers": {"answers": []},
    "PUT /onboardings/{id}/filing": {"number": "BA-2026", "from": DAY},
    "PUT /onboardings/{id}/papers/{kind}/renewal": {"from": DAY},
    "PUT /onboardings/{id}/return": {"reason": "演练"},
    "PUT /onboardings/{id}/suspension": {"reason": "演练"},
    "PUT /onboardings/{id}/reinstatement": {"reason": "演练"},
    "PUT /onboardings/{id}/termination": {"reason": "演练"},
    "POST /doctor-invitations": {"name": "某医生", "department": str(uuid.UUID(int=1)), "ring": "outer"},
    "POST /doctor-invitations/look": {"token": "x" * 43},
    "POST /doctor-invitations/acceptance": {"token": "x" * 43, "login": "nobody", "password": "an-apricot-grove-of-ours", "code": "000000"},
    "POST /onboardings": {"institution": str(uuid.UUID(int=1)), "department": str(uuid.UUID(int=1)), "ring": "outer"},
    "PUT /quality/samples/{id}/verdict": {"passed": True, "remark": ""},
})
MONDAY = "2026-12-07"
SHIFT_TIMES = {"from": "2026-12-07T00:00:00Z", "until": "2026-12-07T08:00:00Z"}
BODIES.update({
    "PUT /duty/weeks/{monday}/departments/{id}/publication": {"reason": "演练一次"},
    "POST /duty/shifts": {"department": str(uuid.UUID(int=1)), "practitioner": str(uuid.UUID(int=1)), **SHIFT_TIMES},
    "PUT /duty/shifts/{id}": {"version": 1, "practitioner": str(uuid.UUID(int=1)), **SHIFT_TIMES},
    "PUT /duty/shifts/{id}/withdrawal": {"version": 1},
    "PUT /duty/practitioners/{id}/no-nights": {"from": MONDAY, "until": MONDAY},
    "PUT /duty/sites/{id}/centre": {"centre": "演练"},
    "POST /duty/swaps": {"shift": str(uuid.UUID(int=1)), "colleague": str(uuid.UUID(int=1))},
    "PUT /duty/swaps/{id}/answer": {"agrees": False},
    "PUT /duty/swaps/{id}/decision": {"approves": False},
    "PUT /duty/hours/{monday}": {"elsewhere_minutes": 60},
})
# What changes the visit for good comes last, and the doctor's own after everybody else's.
LATE = ["PUT /consults/{id}/cancellation", "PUT /consults/{id}/end", "PUT /consults/{id}/note-signature",
        "PUT /consults/{id}/hand-over", "PUT /alarms/{id}/acknowledgement", "DELETE /me/sessions/{id}"]


def doctors_found(browser):
    return [one["practitioner"] for one in browser.must(200, "GET", "/doctors")["doctors"]]


def world(port):
    """One patient of 林知远's at the first institution; everybody else looks on."""
    doctor = Staff(port, "doctor", "lin.zhiyuan").sign_in().online()
    owner = Patient(port).sign_up()
    visit = accepted_visit(owner, doctor, departments(owner)[("杏林示范医院", "02")])
    say(doctor, visit, "您好")
    assessment = owner.must(201, "POST", "/triage/assessments", {"text": "嗓子疼", "language": "zh"})["id"]
    owner.must(202, "POST", "/crisis-calls", {"phone": owner.phone})
    desk = Staff(port, "desk", "fang.yue").sign_in()
    alarm = desk.must(200, "GET", "/alarms")["alarms"][0]
    owner.must(202, "POST", "/me/real-name", {"kind": "passport", "name": "演练", "number": "990000123", "birth_date": "1985-06-01"})
    review = desk.must(200, "GET", "/person-reviews")["reviews"][-1]["id"]
    session = owner.must(200, "GET", "/me/sessions")["sessions"][0]["id"]
    joining = Newcomer(port, desk, "方知行", ("杏林示范医院", "03")).join()
    actors = {
        "anonymous": Browser(port, "patient"),
        "other patient": Patient(port).sign_up(),
        "other doctor": Staff(port, "doctor", "shen.huairen").sign_in(),
        "doctor elsewhere": Staff(port, "doctor", "su.nianci").sign_in(),
        "desk": desk,
        "desk elsewhere": Staff(port, "desk", "tang.ning").sign_in(),
        "patient": owner,
        "doctor": doctor,
    }
    things = {"consults": visit, "me/sessions": session, "alarms": alarm["id"], "crisis-calls": alarm["subject"],
              "triage/assessments": assessment, "onboardings": joining.id, "quality/samples": str(uuid.UUID(int=5)),
              "doctors": doctors_found(owner)[0],
              "person-reviews": review, "me/family": str(uuid.UUID(int=5)),
              "parked-jobs": str(uuid.UUID(int=3)), "pictures": str(uuid.UUID(int=4)),
              "duty/shifts": str(uuid.UUID(int=5)), "duty/swaps": str(uuid.UUID(int=5)), "duty/sites": str(uuid.UUID(int=5)),
              "duty/practitioners": str(uuid.UUID(int=5)), "departments": departments(owner)[("杏林示范医院", "02")]}
    return actors, things


def routes_of(program):
    document = json.loads(subprocess.run([program, "openapi"], check=True, stdout=subprocess.PIPE).stdout)
    found = []
    for path, verbs in document["paths"].items():
        for verb in verbs:
            if verb in ("get", "put", "post", "delete"):
                found.append(f"{verb.upper()} {path.removeprefix('/api/v1')}")
    return sorted(found, key=lambda route: (LATE.index(route) if route in LATE else -1, route))


def try_route(route, actor, things):
    method, path = route.split(" ", 1)
    for kind, thing in things.items():
        path = path.replace("/" + kind + "/{id}", f"/{kind}/{thing}")
    path = path.replace("{kind}", "assessment")
    path = path.replace("{monday}", MONDAY)
    body = BODIES.get(route, {} if method in ("PUT", "POST") else None)
    if route == "POST /duty/weeks/{monday}/import":
        reply = actor.api(method, path, raw="not a week".encode(), headers={"Content-Type": "text/csv"})
    elif route == "POST /uploads":
        reply = actor.api(method, path, raw=b"not a picture", headers={"Content-Type": "image/jpeg"})
    else:
        reply = actor.api(method, path, body)
    return str(reply.status) if reply.status in KEPT_OUT else "yes"


def observe(port, program):
    actors, things = world(port)
    table = {}
    for route in routes_of(program):
        if route in UNTRIED or "/demo/" in route:
            table[route] = UNTRIED.get(route, "demo only")
            continue
        table[route] = {name: try_route(route, actor, things) for name, actor in actors.items()}
    return table


def differences(expected, observed):
    for route in sorted(set(expected) | set(observed)):
        if route not in expected:
            yield f"{route} has no row in access_matrix.json"
        elif route not in observed:
            yield f"{route} is in access_matrix.json and not in the API"
        elif expected[route] != observed[route]:
            yield f"{route}: expected {expected[route]}, found {observed[route]}"


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--port", type=int, required=True)
    parser.add_argument("--program", required=True)
    parser.add_argument("--write", action="store_true")
    args = parser.parse_args()
    observed = observe(args.port, args.program)
    if args.write:
        with open(TABLE, "w", encoding="utf-8") as target:
            json.dump(observed, target, ensure_ascii=False, indent=1, sort_keys=True)
        return 0
    with open(TABLE, encoding="utf-8") as source:
        found = list(differences(json.load(source), observed))
    print("\n".join(found) or "the access matrix holds")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
