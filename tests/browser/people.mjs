// Who takes part: staff who sign in with both factors, patients who sign up by hand or, where a journey begins later, by requests.
import { createHmac } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect, origin, press, until } from "./browser.mjs";

export const password = "apricot-grove-2026";
export const danger = JSON.parse(readFileSync(new URL("../../knowledge/danger/danger-questions.json", import.meta.url), "utf8"));

export const fetched = (page, path) => page.evaluate(async (at) => (await fetch(at)).json(), path);
export const newNumber = () => `137${String(Date.now()).slice(-6)}${String(Math.floor(Math.random() * 100)).padStart(2, "0")}`;

// The code of an authenticator at this moment (RFC 6238), from the letters a person reads off the page.
export function codeNow(letters, at = Date.now()) {
  const bits = [...letters].map((one) => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(one).toString(2).padStart(5, "0")).join("");
  const key = Buffer.from(bits.match(/.{8}/g).map((byte) => parseInt(byte, 2)));
  const moment = Buffer.alloc(8);
  moment.writeBigUInt64BE(BigInt(Math.floor(at / 30_000)));
  const mac = createHmac("sha1", key).update(moment).digest();
  return String((mac.readUInt32BE(mac[19] & 15) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}

const codeOf = async (page, login) => (await fetched(page, `/demo/totp?login=${login}`)).code;

export async function signInStaff(page, app, login, seen = async () => undefined) {
  await page.goto(`${origin(app)}/`);
  await page.locator("input[autocomplete=username]").waitFor();
  await page.keyboard.type(login);
  await page.keyboard.press("Tab");
  await page.keyboard.type(password);
  await page.keyboard.press("Enter");
  await page.locator("input[autocomplete=one-time-code]").waitFor();
  await seen();
  const code = await codeOf(page, login);
  await page.keyboard.type(code);
  await page.locator("header.bar, .door .problem-card").first().waitFor();
  if ((await page.locator("header.bar").count()) > 0) return;
  // A code is good once: who has just signed in elsewhere waits for the next.
  const next = await until("the next code", async () => ((now) => now !== code && now)(await codeOf(page, login)), 35);
  await page.keyboard.type(next);
  await page.locator("header.bar").waitFor();
}

export async function onDuty(page, login, { seen } = {}) {
  await signInStaff(page, "doctor", login, seen);
  await page.keyboard.press("F4");
  await page.locator(".presence.online").waitFor();
}

// Answers the danger questions on screen, in the words of the knowledge: the signs named are ticked, all else is denied.
export async function answerDanger(page, { language = "zh", about = "self", pregnant = "no", signs = [], unsure = [], upTo } = {}) {
  const said = (words) => page.getByRole("button", { name: words[language], exact: true });
  for (const question of danger.context) {
    const option = question.options.find((one) => one.id === (question.id === "about" ? about : pregnant));
    if (question.when && !question.when.about.includes(about)) continue;
    await said(option.text).click();
  }
  for (const group of danger.groups) {
    if (!concerns(group, { about, pregnant })) continue;
    await page.getByRole("heading", { name: group.text[language] }).waitFor();
    const ticked = group.signs.filter((sign) => signs.includes(sign.id));
    for (const sign of ticked) await page.getByText(sign.text[language], { exact: true }).click();
    if (group.id === upTo) return;
    if (ticked.length > 0) await page.locator("main button.is-primary.is-large").click();
    else await said(unsure.includes(group.id) ? danger.answers.unsure : danger.answers.none).click();
    if (ticked.some((sign) => ["call_120", "emergency_now"].includes(sign.level))) return;
  }
}

const concerns = ({ when }, context) => !when || Object.entries(when).every(([name, values]) => values.includes(context[name]));

export const codeFor = (page, number) =>
  until("the code", async () => (await fetched(page, `/demo/inbox?phone=${number}`)).messages[0]?.code);

export async function signUp(page, { name = "王秀英", look = async () => undefined } = {}) {
  const number = newNumber();
  await page.fill("input[name=phone]", number);
  await look("sign-in");
  await page.locator("form button[type=submit]").click();
  await page.waitForSelector("input[name=code]");
  await page.fill("input[name=code]", await codeFor(page, number));
  await look("sign-in code");
  await page.locator("form button[type=submit]").click();
  await page.waitForSelector("input[type=checkbox]");
  for (const box of await page.locator("input[type=checkbox]").all()) await box.check();
  await look("sign-in consents");
  await page.locator("form button[type=submit]").click();
  await page.waitForURL(/profile/);
  await page.locator("form button[type=submit]").click();
  await look("profile refused");
  await page.fill("input[name=name]", name);
  await page.locator("input[type=radio][value=female]").check();
  await page.fill("input[name=year]", "1962");
  await page.fill("input[name=month]", "5");
  await page.fill("input[name=day]", "8");
  await page.locator("form button[type=submit]").click();
  await page.waitForURL((url) => !url.pathname.startsWith("/profile"));
}

// Signed up by the same requests that the app sends.
export async function known(page, { name = "王秀英", at = origin("patient") } = {}) {
  await page.goto(`${at}/sign-in`);
  const number = newNumber();
  await ask(page, "POST", "/sign-in/codes", { phone: number });
  const code = await codeFor(page, number);
  const { texts } = await ask(page, "GET", "/consent-texts");
  await ask(page, "POST", "/sign-in", { phone: number, code, consents: texts.map((text) => `${text.purpose}:${text.version}`) });
  await ask(page, "PUT", "/me/profile", { name, sex: "female", birth_date: "1962-05-08" });
  return number;
}

// A question is asked; the page then shows where it stands.
export async function asks(page, { complaint, department = "全科医疗科", institution = "杏林示范医院", allergy = "青霉素", ...more } = {}) {
  const screen = await ask(page, "POST", "/danger-screens", {
    version: danger.version, language: "zh", about: "self", pregnant: "no", signs: [], unsure: [],
    clear: danger.groups.filter((group) => concerns(group, { about: "self", pregnant: "no" })).map((group) => group.id), ...more,
  });
  const { institutions } = await ask(page, "GET", "/institutions");
  const place = institutions.find((one) => one.name === institution).departments.find((one) => one.name === department);
  const consult = await ask(page, "POST", "/consults", {
    department: place.id, screen: screen.id, complaint, duration: "几天", medication: "无", allergy, pregnancy: "no", pictures: [],
  });
  await page.goto(`${new URL(page.url()).origin}/consults/${consult.id}`);
  await page.locator(".consult").waitFor();
  return consult.id;
}

// One request of the page's own session, and what came of it.
export const asked = (page, method, path, body) =>
  page.evaluate(async ([verb, at, what]) => {
    const headers = { "X-Xinglin-CSRF": "1", "X-Xinglin-Device": "a-journey-in-a-browser", "Idempotency-Key": crypto.randomUUID() };
    if (what) headers["Content-Type"] = "application/json";
    const answer = await fetch(`/api/v1${at}`, { method: verb, headers, body: what && JSON.stringify(what) });
    const text = await answer.text();
    return { status: answer.status, body: text ? JSON.parse(text) : undefined };
  }, [method, path, body]);

// The same, where nothing but an answer will do.
export async function ask(page, method, path, body) {
  const reply = await asked(page, method, path, body);
  expect(reply.status < 300, `${method} ${path} is answered ${reply.status}: ${JSON.stringify(reply.body)?.slice(0, 300)}`);
  return reply.body;
}

export async function takeOffer(page) {
  await page.locator(".offer").waitFor();
  const before = page.url();
  await page.keyboard.press("F2");
  await page.waitForURL((url) => url.href !== before);
  await page.locator(".pane:visible .composer textarea").first().waitFor();
}

export const patientSays = async (page, text) => {
  await page.fill("form.talk textarea", text);
  await page.locator("form.talk button[type=submit]").click();
};

export const doctorSays = async (page, text) => {
  await page.keyboard.press("Alt+R");
  await page.keyboard.type(text);
  // On a touch screen Enter begins a new line.
  if (await page.evaluate(() => matchMedia("(pointer: coarse)").matches)) await page.locator(".composer button[type=submit]").click();
  else await page.keyboard.press("Enter");
};

// Ends and signs by keys: the outcome at hand, five sections, the signature.
export async function writesNote(page, texts = ["咽痛两天", "低热", "青霉素过敏", "对症处理", "多饮水，加重就诊"]) {
  await page.keyboard.press("F9");
  await page.locator("dialog[open] input[type=radio]").first().waitFor();
  await page.keyboard.press("Control+Enter");
  await page.locator("dialog[open]").waitFor({ state: "detached" }).catch(() => undefined);
  await page.keyboard.press("F8");
  await until("the note's first field", () => page.evaluate(() => document.activeElement?.closest(".note") !== null));
  for (const text of texts) {
    await page.keyboard.type(text);
    await page.keyboard.press("Tab");
  }
}

export async function signsNote(page) {
  await page.keyboard.press("Shift+F8");
  await page.locator(".signed .facts").waitFor();
}

export { press };
