"""One question, one answer, over the public API; and everybody whom it does not concern."""
import struct
import uuid
import zlib

from people import Patient, Staff, accepted_visit, departments, end_and_sign, say, wait_for


def png(side=64):
    """A small picture that is one."""
    rows = b"".join(b"\x00" + b"".join(bytes((x * 4 % 256, y * 4 % 256, 90)) for x in range(side)) for y in range(side))

    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def tells_a_question_from_sign_up_to_the_signed_note(port):
    doctor = Staff(port, "doctor", "cheng.jimin").sign_in().online()
    patient = Patient(port).sign_up()
    picture = patient.api("POST", "/uploads", raw=png(), headers={"Content-Type": "image/png"})
    assert picture.status == 201, picture.body
    picture_id = picture.json()["id"]
    visit = accepted_visit(patient, doctor, departments(patient)[("青禾示范医院", "03")], pictures=[picture_id],
                           complaint="胃不舒服三天 😣 ŁÓDŹ العربية", allergy="青霉素")
    seen = doctor.must(200, "GET", f"/consults/{visit}")
    assert seen["complaint"] == "胃不舒服三天 😣 ŁÓDŹ العربية" and seen["allergy"] == "青霉素", seen
    assert doctor.api("GET", f"/pictures/{picture_id}").status == 200
    first = say(doctor, visit, "您好，哪里不舒服？")
    again = say(patient, visit, "上腹部")
    assert [first["seq"], again["seq"]] == [1, 2]
    doubled = {"client_msg_id": str(uuid.uuid4()), "text": "只说一次"}
    seqs = {patient.must(201, "POST", f"/consults/{visit}/messages", doubled)["seq"] for _ in range(5)}
    assert seqs == {3}, seqs
    end_and_sign(doctor, patient, visit)
    note = patient.must(200, "GET", f"/consults/{visit}/note")
    assert note["state"] == "signed" and note["signature"] and note["signed_text"], note
    closed = patient.api("POST", f"/consults/{visit}/messages", {"client_msg_id": str(uuid.uuid4()), "text": "还在吗"})
    assert closed.status == 409 and closed.code == "consult.over", closed.body
    readers = patient.must(200, "GET", "/me/accesses")["accesses"]
    assert any("程济民" in (one.get("who") or "") for one in readers), readers
    stranger = Patient(port).sign_up()
    for path in (f"/consults/{visit}", f"/consults/{visit}/messages", f"/consults/{visit}/note", f"/pictures/{picture_id}"):
        assert stranger.api("GET", path).status == 404, path
    doctor.must(200, "PUT", "/presence", {"online": False})


def tells_an_emergency_is_never_queued(port):
    patient = Patient(port).sign_up()
    department = departments(patient)[("杏林示范医院", "03")]
    screen = patient.screen(signs=["chest_pain"])
    assert screen["disposition"] == "call_120", screen
    body = {"department": department, "screen": screen["id"], "complaint": "胸口疼", "pictures": []}
    refused = patient.api("POST", "/consults", body, headers={"Idempotency-Key": str(uuid.uuid4())})
    assert refused.status == 422 and refused.code == "consult.emergency", refused.body
    half = patient.screen(clear=["life"])
    assert half["complete"] is False
    body["screen"] = half["id"]
    refused = patient.api("POST", "/consults", body, headers={"Idempotency-Key": str(uuid.uuid4())})
    assert refused.code == "triage.screen_incomplete", refused.body


def tells_a_call_for_help_alarms_the_crisis_seat_and_the_desk(port):
    patient = Patient(port)
    reply = patient.must(202, "POST", "/crisis-calls", {"phone": patient.phone})
    assert reply["alarmed"] is True
    desk = Staff(port, "desk", "tang.ning").sign_in()
    alarms = wait_for("the alarm", lambda: desk.must(200, "GET", "/alarms")["alarms"])
    mine = next(one for one in alarms if one["subject"] == reply["id"])
    phone = desk.must(200, "GET", f"/crisis-calls/{reply['id']}/phone")["phone"]
    assert phone == patient.phone, phone
    seat = Staff(port, "doctor", "su.nianci").sign_in()
    assert any(one["subject"] == reply["id"] for one in seat.must(200, "GET", "/worklist")["items"])
    desk.must(204, "PUT", f"/alarms/{mine['id']}/acknowledgement", {"outcome": "called_back"})
    assert all(one["subject"] != reply["id"] for one in desk.must(200, "GET", "/alarms")["alarms"])


def tells_codes_that_are_wrong_used_or_too_many(port):
    patient = Patient(port)
    patient.must(202, "POST", "/sign-in/codes", {"phone": patient.phone})
    right = patient.code()
    wrong = "000000" if right != "000000" else "111111"
    consents = patient.consents()
    for _ in range(5):
        reply = patient.api("POST", "/sign-in", {"phone": patient.phone, "code": wrong, "consents": consents})
        assert reply.status in (401, 422, 429), reply.body
    locked = patient.api("POST", "/sign-in", {"phone": patient.phone, "code": right, "consents": consents})
    assert locked.code == "identity.locked", locked.body
    again = patient.api("POST", "/sign-in/codes", {"phone": patient.phone})
    assert again.status == 429, again.body


def tells_what_is_not_a_picture_is_refused(port):
    patient = Patient(port).sign_up()
    for bytes_ in (b"", b"<svg onload=alert(1)>", b"\x89PNG\r\n\x1a\n" + b"\x00" * 100, b"GIF89a" + b"\xff" * 50):
        reply = patient.api("POST", "/uploads", raw=bytes_, headers={"Content-Type": "image/png"})
        assert 400 <= reply.status < 500, (bytes_[:10], reply.status)
        words = reply.json()
        assert words["what"] and words["way_out"], words


def tells_an_error_speaks_both_languages(port):
    patient = Patient(port)
    zh = patient.api("POST", "/sign-in/codes", {"phone": "12345"})
    en = patient.api("POST", "/sign-in/codes", {"phone": "12345"}, headers={"Accept-Language": "en"})
    assert zh.status == en.status == 400 and zh.code == en.code
    assert zh.json()["what"] != en.json()["what"] and zh.json()["way_out"] and en.json()["way_out"]
