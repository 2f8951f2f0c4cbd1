"""Story 11: a doctor joins, from the invitation through two approvals, filing, contract and examination to fifty good cases."""
import base64
import datetime
import hashlib
import hmac
import random
import struct
import time
import uuid
from concurrent.futures import ThreadPoolExecutor

from people import Browser, Patient, Staff, departments, say, wait_for

HOSPITAL = ("青禾示范医院", "03")
PASSWORD = "a-quiet-orchard-in-autumn"
WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
RIGHT = {"own_person": 0, "first_visit": 1, "revisit_proof": 1, "prescription_by_hand": 0, "prescription_review": 1, "banned_drugs": 1,
         "child_under_six": 0, "chest_pain": 1, "suicide": 1, "income": 2, "scope": 1, "assistant": 0, "note": 1, "privacy": 1,
         "expired": 1}


def totp(secret):
    key = base64.b32decode(secret + "=" * (-len(secret) % 8))
    digest = hmac.new(key, struct.pack(">Q", int(time.time()) // 30), hashlib.sha1).digest()
    place = digest[-1] & 15
    return f"{(struct.unpack('>I', digest[place:place + 4])[0] & 0x7FFFFFFF) % 10 ** 6:06}"


def citizen_id(sequence):
    """Of nobody: region 990000."""
    digits = f"99000019800215{sequence:03}"
    return digits + "10X98765432"[sum(weight * int(digit) for weight, digit in zip(WEIGHTS, digits)) % 11]


def licence(ending):
    """Never one of those that ask the simulated registry for trouble, unless that is wanted."""
    return f"1103101{random.randrange(10 ** 4):04}{ending}"


SIGNED_IN = {}


def staff(port, app, login):
    """Signed in once for the whole story: a one-time code serves once."""
    if (port, login) not in SIGNED_IN:
        SIGNED_IN[port, login] = Staff(port, app, login).sign_in()
    return SIGNED_IN[port, login]


def day(offset):
    return str(datetime.date.today() + datetime.timedelta(days=offset))


class Newcomer(Browser):
    """A doctor who opens an account by an institution's link."""

    def __init__(self, port, desk, name, hospital=HOSPITAL):
        super().__init__(port, "doctor")
        self.name = name
        self.login = f"new.{uuid.uuid4().hex[:10]}"
        department = departments(desk)[hospital]
        self.token = desk.must(201, "POST", "/doctor-invitations", {"name": name, "department": department, "ring": "outer"})["token"]
        self.secret = self.must(200, "POST", "/doctor-invitations/look", {"token": self.token})["totp_secret"]

    def join(self):
        body = {"token": self.token, "login": self.login, "password": PASSWORD, "code": totp(self.secret)}
        self.id = self.must(201, "POST", "/doctor-invitations/acceptance", body)["id"]
        again = self.api("POST", "/doctor-invitations/acceptance", {**body, "login": self.login + ".2"})
        assert again.status == 410 and again.code == "directory.invitation_over", again.body
        challenge = self.must(200, "POST", "/staff/sign-in", {"login": self.login, "password": PASSWORD})["challenge"]
        self.must(200, "POST", "/staff/sign-in/second-factor", {"challenge": challenge, "code": totp(self.secret)})
        return self

    def fill_in(self, ending=None):
        number = random.randrange(1000)
        self.must(200, "PUT", "/me/dossier", {"title": "attending", "scopes": ["internal_medicine"], "main_institution": "瑞康医院",
                                              "practising_since": "2015-07-01", "institution_consents": True})
        papers = {"qualification": f"2010{random.choice(['11', '31', '42', '44', '51'])}110" + citizen_id(number),
                  "licence": licence(ending or f"{random.randrange(1000, 9999)}"),
                  "title_certificate": f"ZC-2019-{uuid.uuid4().hex[:8].upper()}", "assessment": f"KH-2024-{uuid.uuid4().hex[:8].upper()}"}
        for kind, number in papers.items():
            self.must(200, "PUT", f"/me/papers/{kind}", {"number": number, "from": "2019-01-01", "to": day(365)})

    def card(self):
        return self.must(200, "GET", "/me/onboardings")["onboardings"][0]

    def reaches(self, stage, seconds=30):
        return wait_for(f"the stage {stage}, not {self.card()['stage']}", lambda: self.card()["stage"] == stage, seconds)


def see_five_patients(doctor, patients, department):
    with ThreadPoolExecutor(5) as together:
        visits = list(together.map(lambda patient: patient.ask(department)["id"], patients))
    for visit in visits:
        wait_for("the offer", lambda: doctor.api("PUT", f"/consults/{visit}/acceptance", {}).status == 204)
        say(doctor, visit, "您好")
        doctor.must(204, "PUT", f"/consults/{visit}/end", {"outcome": "answered"})
        note = {"chief_complaint": "咽痛两天", "present_illness": "无发热", "past_history": "未述", "management": "健康咨询",
                "advice": "多饮水", "revision": 0}
        assert doctor.api("PUT", f"/consults/{visit}/note-signature", note).status in (200, 202)
    for patient, visit in zip(patients, visits):
        wait_for("the signature", lambda: patient.must(200, "GET", f"/consults/{visit}")["state"] == "closed")
    return visits


def judge(desk, visits):
    def waiting():
        return {one["consult"] for one in desk.must(200, "GET", "/quality/samples")["samples"]}

    wait_for("the samples", lambda: set(visits) <= waiting())
    for visit in visits:
        desk.must(204, "PUT", f"/quality/samples/{visit}/verdict", {"passed": True, "remark": "符合要求"})


def tells_how_a_doctor_joins_and_becomes_active(port):
    first = staff(port, "desk", "tang.ning")
    second = staff(port, "desk", "ding.lan")
    elsewhere = staff(port, "desk", "fang.yue")
    doctor = Newcomer(port, first, "顾长青").join()
    card = doctor.card()
    assert card["stage"] == "applied" and card["due_at"] and "licence" in card["missing"], card
    refused = doctor.api("PUT", f"/onboardings/{doctor.id}/submission", {})
    assert refused.status == 422 and refused.code == "directory.incomplete", refused.body
    idle = doctor.api("PUT", "/presence", {"online": True})
    assert idle.status == 403 and idle.code == "directory.not_practising", idle.body

    doctor.fill_in()
    assert doctor.card()["missing"] == [], doctor.card()
    doctor.must(204, "PUT", f"/onboardings/{doctor.id}/submission", {})
    doctor.reaches("auto_checked")

    whole = first.must(200, "GET", f"/onboardings/{doctor.id}")
    assert "*" in whole["dossier"]["papers"][0]["number"], "numbers are shown masked"
    assert elsewhere.api("GET", f"/onboardings/{doctor.id}").status == 404
    first.must(204, "PUT", f"/onboardings/{doctor.id}/first-approval", {})
    same = first.api("PUT", f"/onboardings/{doctor.id}/second-approval", {})
    assert same.status == 403 and same.code == "directory.four_eyes", same.body
    second.must(204, "PUT", f"/onboardings/{doctor.id}/second-approval", {})
    second.must(204, "PUT", f"/onboardings/{doctor.id}/filing", {"number": f"BA-{uuid.uuid4().hex[:8]}", "from": day(0), "to": day(365)})
    doctor.reaches("filed")

    contract = doctor.must(200, "GET", f"/onboardings/{doctor.id}/contract")
    assert contract["state"] == "open" and "顾长青" in contract["signed_text"], contract
    doctor.must(200, "PUT", f"/onboardings/{doctor.id}/contract-signature", {})
    doctor.reaches("signed")
    questions = doctor.must(200, "GET", "/onboarding-exam")["questions"]
    assert all("right" not in one for one in questions)
    wrong = [{"question": one["id"], "choice": (RIGHT[one["id"]] + 1) % 2} for one in questions]
    assert doctor.must(200, "PUT", f"/onboardings/{doctor.id}/exam-answers", {"answers": wrong})["passed"] is False
    right = [{"question": one["id"], "choice": RIGHT[one["id"]]} for one in questions]
    assert doctor.must(200, "PUT", f"/onboardings/{doctor.id}/exam-answers", {"answers": right}) == {"score": 100, "passed": True}
    assert doctor.card()["stage"] == "probation"

    doctor.must(200, "PUT", "/presence", {"online": True})
    patients = [Patient(port).sign_up() for _ in range(5)]
    department = departments(first)[HOSPITAL]
    for _ in range(10):
        judge(first, see_five_patients(doctor, patients, department))
    doctor.reaches("active")
    assert doctor.card()["cases_passed"] == 50, doctor.card()
    doctor.must(200, "PUT", "/presence", {"online": False})


def tells_that_a_suspended_doctor_hands_his_patient_on(port):
    first = staff(port, "desk", "tang.ning")
    second = staff(port, "desk", "ding.lan")
    doctor = Newcomer(port, first, "白术").join()
    doctor.fill_in()
    doctor.must(204, "PUT", f"/onboardings/{doctor.id}/submission", {})
    doctor.reaches("auto_checked")
    first.must(204, "PUT", f"/onboardings/{doctor.id}/first-approval", {})
    second.must(204, "PUT", f"/onboardings/{doctor.id}/second-approval", {})
    first.must(204, "PUT", f"/onboardings/{doctor.id}/filing", {"number": "BA-2", "from": day(0)})
    doctor.reaches("filed")
    doctor.must(200, "PUT", f"/onboardings/{doctor.id}/contract-signature", {})
    doctor.reaches("signed")
    answers = [{"question": question, "choice": choice} for question, choice in RIGHT.items()]
    assert doctor.must(200, "PUT", f"/onboardings/{doctor.id}/exam-answers", {"answers": answers})["passed"]
    doctor.must(200, "PUT", "/presence", {"online": True})
    patient = Patient(port).sign_up()
    visit = patient.ask(departments(first)[HOSPITAL])["id"]
    wait_for("the offer", lambda: doctor.api("PUT", f"/consults/{visit}/acceptance", {}).status == 204)
    say(doctor, visit, "您好")
    first.must(204, "PUT", f"/onboardings/{doctor.id}/suspension", {"reason": "面核三次失败"})
    began = time.monotonic()
    wait_for("the hand-over", lambda: patient.must(200, "GET", f"/consults/{visit}")["state"] == "queued")
    assert time.monotonic() - began < 120
    assert doctor.api("PUT", "/presence", {"online": True}).code == "directory.not_practising"
    colleague = staff(port, "doctor", "he.qing").online()
    wait_for("the colleague", lambda: colleague.api("PUT", f"/consults/{visit}/acceptance", {}).status == 204)
    say(colleague, visit, "您好，我接着看")
    colleague.must(204, "PUT", f"/consults/{visit}/end", {"outcome": "answered"})
    colleague.must(200, "PUT", "/presence", {"online": False})
    first.must(204, "PUT", f"/onboardings/{doctor.id}/termination", {"reason": "不再合作"})
    assert doctor.api("GET", "/me/onboardings").status == 401, "his sessions have ended"


def tells_of_papers_that_lie(port):
    desk = staff(port, "desk", "tang.ning")
    doctor = Newcomer(port, desk, "黄连").join()
    bad = {"licence": ("12345", "directory.licence_form"), "qualification": ("2" * 27, "directory.qualification_form"),
           "assessment": ("考核合格", "directory.paper_number")}
    for kind, (number, code) in bad.items():
        reply = doctor.api("PUT", f"/me/papers/{kind}", {"number": number, "from": "2020-01-01"})
        assert reply.status == 422 and reply.code == code, reply.body
    doctor.fill_in(ending="0410")   # The registry has revoked it.
    doctor.must(204, "PUT", f"/onboardings/{doctor.id}/submission", {})
    doctor.reaches("docs_rejected")
    assert doctor.card()["findings"] == "licence_revoked", doctor.card()
    twin = Newcomer(port, desk, "黄连").join()
    number = licence("7788")
    doctor.must(200, "PUT", "/me/papers/licence", {"number": number, "from": "2020-01-01"})
    taken = twin.api("PUT", "/me/papers/licence", {"number": number, "from": "2020-01-01"})
    assert taken.status == 409 and taken.code == "directory.licence_taken", taken.body
    for one in (doctor, twin):
        one.must(204, "PUT", f"/onboardings/{one.id}/withdrawal", {})
        assert one.card()["stage"] == "lapsed"
