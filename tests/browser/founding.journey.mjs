// A production is born: the link that was printed once leads to a first administrator, an institution and an open desk.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { desktop, expect, journey, origin, phone, step } from "./browser.mjs";
import { look } from "./eyes.mjs";
import { codeNow } from "./people.mjs";
import { program, serve, webFolder } from "./server.mjs";

const port = 20_000 + (process.pid % 10_000);
const scratch = mkdtempSync(join(tmpdir(), "xinglin-founding-"));
const data = join(scratch, "production");
const password = "a sentence nobody else would say";

// Parties that are real in kind and lead nowhere: nobody is sent a message here.
const nowhere = "https://127.0.0.1:9/";
const settings = {
  XINGLIN_IDCHECK_KIND: "people", XINGLIN_SMS_KIND: "http", XINGLIN_SMS_URL: nowhere, XINGLIN_SMS_ACCOUNT: "a", XINGLIN_SMS_APP_ID: "1", XINGLIN_SMS_SIGN_NAME: "x", XINGLIN_SMS_KEY: "k",
  XINGLIN_REGISTRY_KIND: "http", XINGLIN_REGISTRY_URL: nowhere, XINGLIN_REGISTRY_ACCOUNT: "a", XINGLIN_REGISTRY_KEY: "k",
  XINGLIN_CA_KIND: "http", XINGLIN_CA_URL: nowhere, XINGLIN_CA_ACCOUNT: "a", XINGLIN_CA_KEY: "k", XINGLIN_CA_ROOTS_FILE: join(scratch, "roots.pem"),
};
const init = () =>
  execFileSync(program, ["init", "--data", data, "--institution", "青禾医院", "--city", "武汉", "--desk-url", origin("desk", port)], {
    env: { ...process.env, ...settings }, encoding: "utf8",
  }).match(/\S+\/first-administrator#\S+/)[0];

await journey(async (browser) => {
  const desk = await desktop(browser);
  const field = (name) => desk.locator(`input[name='${name}']`);
  const onward = () => desk.locator("form button[type=submit]").click();
  let secret;
  let usedAt;

  await step("an empty production prints its link once", async () => {
    execFileSync("openssl", ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=nobody", "-keyout", join(scratch, "key.pem"),
      "-out", settings.XINGLIN_CA_ROOTS_FILE], { stdio: "ignore" });
    const first = init();
    const second = init();
    expect(first !== second, "each time another");
    await serve(["--data", data, "--port", String(port), "--admin-port", String(port + 1), ...webFolder], port, settings);
    await desk.goto(first);
    await desk.getByText("这个链接已不能使用").waitFor();
    await look(desk, "founding link over");
    await desk.goto("about:blank");
    await desk.goto(second);
    await field("name").waitFor();
    expect(!desk.url().includes("#"), "the token has left the address bar");
  });
  await step("who he is: what is missing is said, and a reload loses nothing", async () => {
    await onward();
    await desk.getByText("请填写姓名").waitFor();
    await look(desk, "founding you refused");
    await desk.reload();
    await field("name").fill("方悦");
    await field("username").fill("fang.yue");
    await field("new-password").fill("password");
    await field("new-password-again").fill("password");
    await onward();
  });
  await step("which house, as the operator has named it", async () => {
    expect((await field("organization").inputValue()) === "青禾医院", "suggested");
    await look(desk, "founding house");
    await onward();
  });
  await step("an authenticator: a weak password leads back, a wrong code stays", async () => {
    await desk.locator(".qr").waitFor();
    await look(desk, "founding authenticator");
    secret = (await desk.locator(".letters").innerText()).replaceAll(" ", "");
    await field("one-time-code").fill("000000");
    await onward();
    await field("new-password").waitFor();
    await desk.locator(".problem-card").waitFor();
    for (const name of ["new-password", "new-password-again"]) await field(name).fill(password);
    await onward();
    await onward();
    await field("one-time-code").fill(codeNow(secret) === "000000" ? "000001" : "000000");
    await onward();
    await desk.getByText("动态口令不对").waitFor();
    usedAt = Math.floor(Date.now() / 30_000);
    await field("one-time-code").fill(codeNow(secret));
    await onward();
    await desk.getByText("青禾医院已经可以使用").waitFor();
    await look(desk, "founding done");
  });
  await step("he signs in at the desk of his own house", async () => {
    await desk.getByRole("button", { name: "去登录" }).click();
    expect((await field("username").inputValue()) === "fang.yue", "his account is filled in");
    await field("password").fill(password);
    await desk.keyboard.press("Enter");
    await field("one-time-code").waitFor();
    // A code is good once: the next one begins at the next half minute, and is taken a little early.
    await field("one-time-code").fill(codeNow(secret, Math.max(Date.now(), (usedAt + 1) * 30_000)));
    await desk.locator("header.bar").waitFor();
    await look(desk, "founding desk");
  });
  await step("patients find the house with its departments", async () => {
    const patient = await phone(browser);
    await patient.goto(`${origin("patient", port)}/`);
    const houses = await patient.evaluate(async () => (await (await fetch("/api/v1/institutions")).json()).institutions);
    expect(houses.length === 1 && houses[0].name === "青禾医院" && houses[0].departments.length === 2, JSON.stringify(houses));
  });
  rmSync(scratch, { recursive: true, force: true });
});
