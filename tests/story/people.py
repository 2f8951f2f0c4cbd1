"""People as a demo has them, over the public API: a browser without a screen."""
import http.client
import itertools
import json
import random
import time
import uuid

COUNTER = itertools.count(random.randrange(1000) * 10000)


class Reply:
    def __init__(self, status, body, headers):
        self.status = status
        self.body = body
        self.headers = headers

    def json(self):
        return json.loads(self.body) if self.body else None

    @property
    def code(self):
        """The error's code, or nothing."""
        try:
            return self.json().get("code")
        except (ValueError, AttributeError):
            return None


class Browser:
    """One app in one browser: its host name, its cookie, its device, an address of its own."""

    def __init__(self, port, app):
        self.port = port
        self.app = app
        self.cookie = None
        self.device = str(uuid.uuid4())
        number = next(COUNTER)
        self.address = f"10.{number // 62500 % 250 + 1}.{number // 250 % 250}.{number % 250 + 1}"

    def call(self, method, path, body=None, headers=None, raw=None):
        sent = {"Host": f"{self.app}.localhost:{self.port}", "X-Xinglin-CSRF": "1", "X-Xinglin-Device": self.device,
                "X-Forwarded-For": self.address, "Accept-Language": "zh"}
        if self.cookie:
            sent["Cookie"] = self.cookie
        payload = raw
        if body is not None:
            payload = json.dumps(body).encode()
            sent["Content-Type"] = "application/json"
        sent.update(headers or {})
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        try:
            connection.request(method, path, payload, sent)
            answer = connection.getresponse()
            content = answer.read()
        finally:
            connection.close()
        set_cookie = answer.getheader("Set-Cookie")
        if set_cookie:
            self.cookie = set_cookie.split(";")[0]
        return Reply(answer.status, content, dict(answer.getheaders()))

    def api(self, method, path, body=None, **more):
        return self.call(method, "/api/v1" + path, body, **more)

    def must(self, status, method, path, body=None, **more):
        reply = self.api(method, path, body, **more)
        assert reply.status == status, f"{method} {path}: {reply.status} {reply.body[:400]}"
        return reply.json()


def fresh_phone():
    return f"139{random.randrange(10 ** 8):08}"


class Patient(Browser):
    numbers = set()   # All that this run has used: none of them may be found in clear.
    texts = set()     # What was said to the guidance: none of it may stand in the log.

    def __init__(self, port, phone=None):
        super().__init__(port, "patient")
        self.phone = phone or fresh_phone()
        Patient.numbers.add(self.phone)

    def told(self, text):
        Patient.texts.add(text)
        return text

    def code(self):
        until = time.monotonic() + 20
        while time.monotonic() < until:
            messages = self.call("GET", f"/demo/inbox?phone={self.phone}").json()["messages"]
            codes = [message["code"] for message in messages if message.get("code")]
            if codes:
                return codes[0]
            time.sleep(0.05)
        raise AssertionError("the code never came")

    def consents(self):
        return [f"{text['purpose']}:{text['version']}" for text in self.must(200, "GET", "/consent-texts")["texts"]]

    def sign_up(self, birth_date="1985-06-01"):
        self.must(202, "POST", "/sign-in/codes", {"phone": self.phone})
        self.must(200, "POST", "/sign-in", {"phone": self.phone, "code": self.code(), "consents": self.consents()})
        self.must(200, "PUT", "/me/profile", {"name": "演练", "sex": "unknown", "birth_date": birth_date})
        return self

    def screen(self, **answers):
        version = self.must(200, "GET", "/danger-questions")["version"]
        report = {"version": version, "language": "zh", "about": "self", "pregnant": "no", "signs": [], "unsure": [],
                  "clear": ["life", "bleeding", "sudden", "self_harm"], **answers}
        return self.must(201, "POST", "/danger-screens", report)

    def ask(self, department, complaint="嗓子疼两天了", pictures=(), **more):
        body = {"department": department, "screen": self.screen()["id"], "complaint": complaint, "pictures": list(pictures), **more}
        return self.must(201, "POST", "/consults", body, headers={"Idempotency-Key": str(uuid.uuid4())})


class Staff(Browser):
    """A doctor or a desk of the demo."""

    def __init__(self, port, app, login):
        super().__init__(port, app)
        self.login = login

    def account(self):
        accounts = self.call("GET", "/demo/accounts").json()["accounts"]
        return next(one for one in accounts if one["login"] == self.login)

    def enter_code(self):
        challenge = self.must(200, "POST", "/staff/sign-in", {"login": self.login, "password": self.account()["password"]})
        code = self.call("GET", f"/demo/totp?login={self.login}").json()["code"]
        return self.api("POST", "/staff/sign-in/second-factor", {"challenge": challenge["challenge"], "code": code})

    def sign_in(self):
        reply = self.enter_code()
        if reply.code == "identity.factor_wrong":   # A code serves once, and a story before this one has used it.
            time.sleep(30.2 - time.time() % 30)
            reply = self.enter_code()
        assert reply.status == 200, reply.body
        return self

    def online(self):
        self.must(200, "PUT", "/presence", {"online": True})
        return self


def departments(browser):
    """{(institution's name, department's code): department id}"""
    listed = browser.must(200, "GET", "/institutions")["institutions"]
    return {(institution["name"], one["code"]): one["id"] for institution in listed for one in institution["departments"]}


def wait_for(what, holds, seconds=20):
    """Polls until `holds()` gives something true."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        found = holds()
        if found:
            return found
        time.sleep(0.05)
    raise AssertionError(f"waited {seconds} s for {what}")


def accepted_visit(patient, doctor, department, **more):
    """A consultation that this doctor has taken; he must be the only one online in the department."""
    visit = patient.ask(department, **more)["id"]
    wait_for("the offer", lambda: doctor.api("GET", f"/consults/{visit}").status == 200 and
             doctor.api("GET", f"/consults/{visit}").json()["state"] == "offered")
    doctor.must(204, "PUT", f"/consults/{visit}/acceptance", {})
    return visit


def say(browser, visit, text):
    return browser.must(201, "POST", f"/consults/{visit}/messages", {"client_msg_id": str(uuid.uuid4()), "text": text})


def end_and_sign(doctor, patient, visit):
    doctor.must(204, "PUT", f"/consults/{visit}/end", {"outcome": "answered"})
    revision = doctor.must(200, "GET", f"/consults/{visit}/note-draft")["revision"]
    note = {"chief_complaint": "咽痛两天", "present_illness": "无发热", "past_history": "未述", "management": "健康咨询",
            "advice": "多饮水，加重就诊", "revision": revision}
    reply = doctor.api("PUT", f"/consults/{visit}/note-signature", note)
    assert reply.status in (200, 202), reply.body
    wait_for("the signature", lambda: patient.must(200, "GET", f"/consults/{visit}")["state"] == "closed")
