#!/usr/bin/env python3
"""A disk that runs full in the middle of a talk, and is freed: a definite no meanwhile, reading goes on, then everything goes
on, and nothing that was acknowledged is lost, not by a kill either.

usage: disk_full.py          on SQLite; PostgreSQL's disk is its own
"""
import os
import sys
import uuid

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "..", "..", "tools", "proof"))
sys.path.insert(0, os.path.join(HERE, "..", "story"))

from count import BUILD, Count                                             # noqa: E402
from demo import Demo                                                      # noqa: E402
from people import Patient, Staff, accepted_visit, departments, wait_for   # noqa: E402

FAULTS = os.path.join(BUILD, "test", "tests", "chaos", "faultfs.so")


class Talk:
    """A patient and a doctor, and what was acknowledged to them."""

    def __init__(self, port):
        self.doctor = Staff(port, "doctor", "lin.zhiyuan").sign_in().online()
        self.patient = Patient(port).sign_up()
        self.visit = accepted_visit(self.patient, self.doctor, departments(self.patient)[("杏林示范医院", "02")])
        self.acknowledged = {}

    def say(self, message):
        """Both speak; a message is sent again under its own id until it is taken."""
        who = (self.patient, self.doctor)[len(self.acknowledged) % 2]
        reply = who.api("POST", f"/consults/{self.visit}/messages", {"client_msg_id": message, "text": f"话 {message}"})
        if reply.status == 201:
            self.acknowledged[message] = reply.json()["seq"]
        return reply

    def transcript(self):
        return self.patient.must(200, "GET", f"/consults/{self.visit}/messages?after=0&limit=200")["messages"]


def prove():
    count = Count()
    with Demo() as demo:
        full = os.path.join(demo.scratch, "disk-is-full")
        demo.environment.update(LD_PRELOAD=FAULTS, XINGLIN_TEST_FAULT=f"full:{full}", XINGLIN_TEST_FAULT_FILE=demo.data,
                                ASAN_OPTIONS="verify_asan_link_order=0")
        demo.start().ready()
        talk = Talk(demo.port)
        for _ in range(6):
            talk.say(str(uuid.uuid4()))
        count.expect(len(talk.acknowledged) == 6, "disk full: the talk goes on before")

        open(full, "w", encoding="utf-8").close()
        waiting = str(uuid.uuid4())
        refused = [talk.say(waiting) for _ in range(3)]
        count.expect([(one.status, one.code) for one in refused] == [(507, "db.full")] * 3,
                     f"disk full: a message is refused for certain: {[(one.status, one.code) for one in refused]}")
        listed = talk.patient.api("GET", "/institutions")
        count.expect(listed.status == 200, f"disk full: what nobody audits can be read: {listed.status}")
        count.expect(demo.process.poll() is None, "disk full: the server lives")

        os.remove(full)
        wait_for("the server to write again", lambda: talk.say(waiting).status == 201, 60)
        for _ in range(3):
            talk.say(str(uuid.uuid4()))
        demo.kill()
        demo.start().ready()
        stored = {message["client_msg_id"]: message["seq"] for message in talk.transcript() if message.get("client_msg_id")}
        lost = {message for message, seq in talk.acknowledged.items() if stored.get(message) != seq}
        count.expect(len(talk.acknowledged) == 10 and not lost,
                     f"disk full: nothing acknowledged is lost: {len(lost)} of {len(talk.acknowledged)}")
        seqs = [message["seq"] for message in talk.transcript()]
        count.expect(seqs == list(range(1, len(seqs) + 1)), f"disk full: no gap and nothing doubled: {seqs}")
    return count


def main():
    count = prove()
    print(f"{count.passed} passed, {len(count.failures)} failed")
    return 1 if count.failures else 0


if __name__ == "__main__":
    sys.exit(main())
