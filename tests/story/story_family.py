"""A mother proves who she is, registers her child, and a desk looks at the papers; a grandmother agrees on her own phone."""
import datetime
import random

from people import Patient, Staff, wait_for
from story_one_question import png


def demo_number(born, sequence):
    """A number that was never anybody's: region 990000 (GB 11643)."""
    digits = f"990000{born:%Y%m%d}{sequence:03d}"
    weights = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
    return digits + "10X98765432"[sum(int(d) * w for d, w in zip(digits, weights)) % 11]


def somebody(young, old):
    """A birth date so many years back, and a sequence that the simulated registry knows."""
    return datetime.date.today() - datetime.timedelta(days=random.randint(young * 366, old * 365)), random.randint(1, 400) * 2


def proved(patient, name, number):
    patient.must(202, "POST", "/me/real-name", {"kind": "resident_id", "name": patient.told(name), "number": patient.told(number)})
    wait_for("the registry's word", lambda: patient.must(200, "GET", "/me/real-name")["state"] != "checking")
    return patient.must(200, "GET", "/me/real-name")


def picture_of_a_paper(patient):
    sent = patient.api("POST", "/uploads", raw=png(), headers={"Content-Type": "image/png"})
    assert sent.status == 201, sent.body
    return sent.json()["id"]


def family_code(adult):
    """The code in the message that says what it is for; nothing as long as it has not come."""
    messages = adult.call("GET", f"/demo/inbox?phone={adult.phone}").json()["messages"]
    return next((one["code"] for one in messages if "家庭成员" in one["text"]), None)


def decide(desk, verdict, name):
    """Looks at what waits until it is the one about `name`, and decides that."""
    for one in desk.must(200, "GET", "/person-reviews")["reviews"]:
        card = desk.api("PUT", f"/person-reviews/{one['id']}/taking")
        if card.status != 200 or card.json()["name"] != name:
            continue
        for picture in card.json()["pictures"]:
            assert desk.api("GET", f"/person-reviews/{one['id']}/pictures/{picture}").status == 200
        desk.must(204, "PUT", f"/person-reviews/{one['id']}/decision", {"verdict": verdict, "reason": "已核对户口本"})
        return card.json()
    raise AssertionError(f"nobody called {name} waits")


def tells_a_family_from_the_mothers_name_to_the_grandmothers_consent(port):
    mother = Patient(port).sign_up()
    refused = mother.api("POST", "/me/real-name", {"kind": "resident_id", "name": "王芳", "number": "11010519491231002X"})
    assert refused.code == "identity.paper_demo", refused.body
    number = demo_number(*somebody(30, 60))
    stands = proved(mother, "王芳", number)
    assert (stands["level"], stands["state"]) == (2, "verified"), stands
    assert stands["number_masked"] == number[:4] + "*" * 10 + number[14:], stands
    again = mother.api("PUT", "/me/profile", {"name": "别人", "sex": "female", "birth_date": "1985-06-01"})
    assert again.code == "identity.name_verified", again.body

    child = mother.told(demo_number(*somebody(3, 9)))
    family = mother.must(201, "POST", "/me/family/children",
                         {"name": "小满", "sex": "female", "relation": "daughter", "kind": "resident_id", "number": child,
                          "pictures": [picture_of_a_paper(mother)]})
    assert family["members"][0]["state"] == "proof_pending" and family["places_left"] == 5, family
    card = decide(Staff(port, "desk", "fang.yue").sign_in(), "approved", "小满")
    assert (card["number"], card["applicant"]) == (child, "王芳"), card
    member = mother.must(200, "GET", "/me/family")["members"][0]
    assert member["state"] == "active" and member["name"] == "小满" and member["person"], member

    grandmother = Patient(port).sign_up()
    mother.must(202, "POST", "/me/family/adult-codes", {"phone": grandmother.phone})
    code = wait_for("the code for the family", lambda: family_code(grandmother))
    linked = mother.must(201, "POST", "/me/family/adults",
                         {"phone": grandmother.phone, "code": code, "relation": "parent", "scopes": ["book"]})
    assert [one["state"] for one in linked["members"]] == ["active", "active"], linked
    guardian = grandmother.must(200, "GET", "/me/guardians")["guardians"][0]
    assert (guardian["name"], guardian["scopes"]) == ("王芳", ["book"]), guardian
    grandmother.must(204, "DELETE", f"/me/family/{guardian['id']}")
    assert len(mother.must(200, "GET", "/me/family")["members"]) == 1


def tells_a_name_that_the_registry_does_not_know(port):
    patient = Patient(port).sign_up()
    stands = proved(patient, "不符", demo_number(*somebody(30, 60)))
    assert (stands["state"], stands["why"]) == ("review", "mismatch") and stands["review_due"], stands
    stranger = Patient(port).sign_up()
    assert stranger.api("GET", "/person-reviews").status == 403
    decide(Staff(port, "desk", "tang.ning").sign_in(), "refused", "不符")
    refused = patient.must(200, "GET", "/me/real-name")
    assert (refused["state"], refused["why"]) == ("refused", "已核对户口本"), refused
