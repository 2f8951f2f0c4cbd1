"""An ordinary guidance: text, questions, the right department's doctor, his correction, the signed note, the report."""
import uuid

from people import Patient, Staff, departments, end_and_sign, say, wait_for

HOUSE = "青禾示范医院"
MOST = 8


def guided(browser, text, **more):
    """Says it and answers "none of these" until nothing is left to ask."""
    said = browser.must(201, "POST", "/triage/assessments", {"text": text, "language": "zh", **more})
    asked = []
    while "question" in said["turn"]:
        asked.append(said["turn"]["question"]["id"])
        assert len(asked) <= MOST, asked
        answer = {"question": asked[-1], "chosen": [], "denied": True, "skipped": False}
        said = browser.must(200, "POST", f"/triage/assessments/{said['id']}/answers", {"answers": [answer], "corrections": []})
    return said, asked


def nearest(codes, there):
    """The first department that was named and is there, by its own code or the one above it."""
    for code in codes:
        for each in (code, code.split(".")[0]):
            if each in there:
                return each
    raise AssertionError(f"none of {codes} among {there}")


def tells_a_guidance_from_the_first_words_to_what_came_of_it(port):
    doctor = Staff(port, "doctor", "he.qing").sign_in().online()
    patient = Patient(port).sign_up()
    text = patient.told("胃痛三天了，吃完饭更痛，没有发烧")
    said, asked = guided(patient, text)
    assert asked, "an ordinary trouble is asked about"
    assert said["state"] == "recommended" and said["turn"]["disposition"] not in ("call_120", "emergency_now"), said
    decided = patient.must(200, "POST", f"/triage/assessments/{said['id']}/decision", {"decision": "consult"})
    assert decided["state"] == "accepted", decided["state"]

    here = {code: department for (house, code), department in departments(patient).items() if house == HOUSE}
    code = nearest([one["code"] for one in said["turn"]["departments"]], here)
    assert code == "03", (code, said["turn"]["departments"])
    visit = patient.ask(here[code], complaint=text, assessment=said["id"])["id"]
    wait_for("the offer", lambda: doctor.api("GET", f"/consults/{visit}").status == 200 and
             doctor.must(200, "GET", f"/consults/{visit}")["state"] == "offered")
    doctor.must(204, "PUT", f"/consults/{visit}/acceptance", {})
    summary = doctor.must(200, "GET", f"/consults/{visit}")["triage"]
    assert summary["text"] == text and summary["complaint"]["name"]["zh"], summary
    assert summary["said"] and summary["denied"] and len(summary["answers"]) == len(asked), summary
    assert "triage" not in patient.must(200, "GET", f"/consults/{visit}")

    word = {"disposition": "doctor_today", "department": "03.02"}
    doctor.must(204, "PUT", f"/consults/{visit}/triage-correction", word)
    corrected = doctor.must(200, "GET", f"/consults/{visit}")["triage"]["correction"]
    assert corrected["disposition"] == "doctor_today" and corrected["department"] == "03.02", corrected
    refused = patient.api("PUT", f"/consults/{visit}/triage-correction", word)
    assert refused.status == 403, refused.body

    say(doctor, visit, "您好，胃痛和吃饭有关系吗？")
    end_and_sign(doctor, patient, visit)
    after = patient.must(200, "GET", f"/triage/assessments/{said['id']}")
    assert after["state"] == "outcome_linked", after["state"]
    readers = patient.must(200, "GET", "/me/accesses")["accesses"]
    assert any(one["what"] == "triage.read" for one in readers), readers
    doctor.must(200, "PUT", "/presence", {"online": False})


def tells_what_the_text_alone_says_of_danger_shows_the_card_and_ends_nothing(port):
    doctor = Staff(port, "doctor", "luo.xiaofeng").sign_in().online()
    patient = Patient(port).sign_up()
    worst = patient.must(201, "POST", "/triage/assessments", {"text": patient.told("胸口疼半小时了，出冷汗"), "language": "zh"})
    assert worst["state"] == "emergency_advised" and worst["turn"]["confirmed"] == "doctor_soon", worst
    visit = patient.ask(departments(patient)[(HOUSE, "03")], complaint="胸口疼", assessment=worst["id"])["id"]
    wait_for("the offer", lambda: doctor.api("GET", f"/consults/{visit}").status == 200)
    doctor.must(204, "PUT", f"/consults/{visit}/acceptance", {})
    say(doctor, visit, "您好，现在还疼吗？")
    say(patient, visit, "胸口还是疼，喘不上气")
    assert patient.must(200, "GET", f"/consults/{visit}")["state"] == "in_progress"
    end_and_sign(doctor, patient, visit)
    doctor.must(200, "PUT", "/presence", {"online": False})


def tells_who_stays_at_home_says_the_next_day_how_it_is(port):
    patient = Patient(port).sign_up()
    said, _ = guided(patient, patient.told("有点流鼻涕，打喷嚏，没有发烧"))
    home = patient.must(200, "POST", f"/triage/assessments/{said['id']}/decision", {"decision": "self_care"})
    assert home["check"]["due_at"] > home["card_at"] and home["check"]["asked"] is False, home
    worse = patient.must(200, "PUT", f"/triage/assessments/{said['id']}/check", {"how": "worse"})
    assert worse["check"]["ask_again"] is True and worse["state"] == "outcome_linked", worse
    mine = patient.must(200, "GET", "/triage/assessments")["assessments"]
    assert [one["id"] for one in mine] == [said["id"]], mine
    other = Patient(port).sign_up()
    assert other.api("GET", f"/triage/assessments/{said['id']}").status == 404


def tells_bad_input_is_refused_in_words(port):
    patient = Patient(port)
    for body in ({"text": "", "language": "zh"}, {"text": "疼" * 10_001, "language": "zh"}, {"language": "zh"},
                 {"text": "疼", "language": "zh", "admin": True}, {"text": "疼", "language": "zh", "age_years": "old"}):
        reply = patient.api("POST", "/triage/assessments", body)
        assert reply.status == 400, (str(body)[:60], reply.status)
        assert reply.json()["what"] and reply.json()["way_out"], reply.body
    most = patient.must(201, "POST", "/triage/assessments", {"text": "疼" * 10_000, "language": "zh"})
    assert most["turn"]["disposition"] != "self_care", most["turn"]["disposition"]
    unknown = patient.api("GET", f"/triage/assessments/{uuid.UUID(int=1)}")
    assert unknown.status == 404 and unknown.code == "triage.assessment_unknown", unknown.body
