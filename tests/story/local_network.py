"""A demo shown on the local network: TLS by its own authority, one port and one cookie for each app, codes for those who see the terminal."""
import http.client
import json
import os
import re
import ssl
import time

SERVED_WITHIN_S = 60


def ask(demo, at, path, cafile, method="GET"):
    """(status, body, headers) of one request; `at` is (host, port). Raises ssl.SSLError when the certificate does not hold."""
    connection = http.client.HTTPSConnection(*at, timeout=10, context=ssl.create_default_context(cafile=cafile))
    try:
        connection.request(method, path)
        reply = connection.getresponse()
        return reply.status, reply.read(), dict(reply.getheaders())
    finally:
        connection.close()


def greeting(demo):
    """What the terminal shows: {app: (host, port)} and the code."""
    until = time.monotonic() + SERVED_WITHIN_S
    while time.monotonic() < until:
        shown = demo.log()
        apps = re.findall(r"^  (patient|doctor|desk)\b.*?https://([0-9.]+):(\d+)", shown, re.MULTILINE)
        code = re.search(r"[?&]code=(\d{6})", shown)
        if len(apps) == 3 and code:
            return {app: (host, int(port)) for app, host, port in apps}, code.group(1)
        time.sleep(0.05)
    raise RuntimeError(f"no greeting:\n{demo.log_tail()}")


def prove(count, demo):
    apps, code = greeting(demo)
    root = os.path.join(demo.data, "lan-ca", "root.pem")
    count.expect(len(set(apps.values())) == 3, "each app has a port of its own")
    for app, at in apps.items():
        count.expect(ask(demo, at, "/", root)[0] == 200, f"the {app} app is served under the demo's own authority")
    try:
        ask(demo, apps["patient"], "/", None)
        count.fail("a browser that does not know the authority is warned")
    except ssl.SSLError:
        count.ok()
    for path in ("/demo/inbox?phone=13800001234", "/demo/totp?login=lin.zhiyuan", "/demo/accounts"):
        joined = "&" if "?" in path else "?"
        wrong = f"{(int(code) + 1) % 1_000_000:06}"
        without, guessed = (ask(demo, apps["patient"], path + more, root)[0] for more in ("", f"{joined}code={wrong}"))
        told = ask(demo, apps["patient"], f"{path}{joined}code={code}", root)[0]
        count.expect((without, guessed, told) == (404, 404, 200), f"{path} answers to the terminal's code alone: {without} {guessed} {told}")
    institutions = json.loads(ask(demo, apps["patient"], "/api/v1/institutions", root)[1])["institutions"]
    count.expect(len(institutions) == 2, "the API answers on the local network")
    count.expect(demo.stop() == 0, "it ends with 0 when it is asked to")
