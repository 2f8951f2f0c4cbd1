"""Chest pain: a red flag, the 120 card at once, no queue, no account; the audit shows how soon the card was there."""
import datetime
import uuid

from people import Browser, Patient, departments

WITHIN = datetime.timedelta(seconds=2)


def took(card):
    """From the answer to the card, as the server recorded both."""
    return datetime.datetime.fromisoformat(card["card_at"]) - datetime.datetime.fromisoformat(card["answered_at"])


def answered(browser, said, choice, corrections):
    """Says "none of these" until this choice is offered, and takes it."""
    while True:
        question = said["turn"]["question"]
        chosen = [place for place, each in enumerate(question["choices"]) if choice in each["zh"]]
        answer = {"question": question["id"], "chosen": chosen, "denied": not chosen, "skipped": False}
        said = browser.must(200, "POST", f"/triage/assessments/{said['id']}/answers",
                            {"answers": [answer], "corrections": corrections if chosen else []})
        if chosen:
            return said


def tells_chest_pain_is_a_card_and_no_queue(port):
    patient = Patient(port).sign_up()
    said = patient.must(201, "POST", "/triage/assessments", {"text": patient.told("胸口疼"), "language": "zh"})
    assert said["turn"]["question"]["red_flag"], said["turn"]["question"]
    card = answered(patient, said, "冷汗", corrections=[{"target": "finding", "id": "chest_pain", "present": True}])
    turn = card["turn"]
    assert turn["disposition"] in ("call_120", "emergency_now") and turn["confirmed"] == turn["disposition"], turn
    assert turn["departments"][0]["code"] == "20" and turn["level_of_care"] == "emergency", turn
    assert any(reason["red_flag"] and reason["confirmed"] and reason["sources"] for reason in turn["because"]), turn["because"]
    assert card["state"] == "emergency_advised" and took(card) < WITHIN, (card["state"], took(card))

    department = departments(patient)[("杏林示范医院", "03")]
    body = {"department": department, "screen": patient.screen()["id"], "assessment": said["id"], "complaint": "胸口疼", "pictures": []}
    refused = patient.api("POST", "/consults", body, headers={"Idempotency-Key": str(uuid.uuid4())})
    assert refused.status == 422 and refused.code == "consult.emergency", refused.body
    assert patient.must(200, "GET", "/consults")["consults"] == [], "nobody is queued"

    seen = [one["what"] for one in patient.must(200, "GET", "/me/accesses")["accesses"]]
    assert "triage.card_within_2s" in seen and "triage.card_late" not in seen, seen


def tells_the_card_needs_no_account(port):
    somebody = Browser(port, "patient")
    text = "我爸爸68岁，突然胸口压着疼，出冷汗，喘不上气"
    Patient.texts.add(text)
    card = somebody.must(201, "POST", "/triage/assessments", {"text": text, "language": "zh"})
    assert card["turn"]["disposition"] in ("call_120", "emergency_now"), card["turn"]
    assert card["state"] == "emergency_advised" and took(card) < WITHIN, took(card)
    again = somebody.must(200, "GET", f"/triage/assessments/{card['id']}")
    assert again["asked"]["text"] == text and again["turn"] == card["turn"]
    in_english = somebody.must(201, "POST", "/triage/assessments", {"text": "crushing chest pain for an hour, sweating", "language": "en"})
    assert in_english["state"] == "emergency_advised", in_english["state"]


def tells_words_of_suicide_open_the_crisis_flow(port):
    somebody = Patient(port)
    card = somebody.must(201, "POST", "/triage/assessments", {"text": somebody.told("我不想活了，准备自杀"), "language": "zh"})
    assert card["turn"]["crisis"] is True, card["turn"]
    call = somebody.must(202, "POST", "/crisis-calls", {"kind": "crisis", "phone": somebody.phone, "assessment": card["id"]})
    assert call["alarmed"] is True and call["within_s"] == 120, call
