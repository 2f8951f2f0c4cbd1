// A doctor joins, from the link to practice: by hand and by keys, four eyes at the desk, fifty good cases; then another in English on a
// phone, sent back, suspended and reinstated.
import { readFileSync } from "node:fs";
import { desktop, expect, journey, origin, phone, step, until } from "./browser.mjs";
import { look } from "./eyes.mjs";
import { ask, asked, asks, codeNow, known, signInStaff } from "./people.mjs";

const hospital = "青禾示范医院";
const password = "a-quiet-orchard-in-autumn";
const rules = readFileSync(new URL("../../knowledge/onboarding/exam.yaml", import.meta.url), "utf8");
const right = Object.fromEntries([...rules.matchAll(/- id: (\w+)\s+right: (\d)/g)].map(([, id, choice]) => [id, Number(choice)]));
const day = (offset) => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);
const some = (most) => Math.floor(Math.random() * most);

// Of nobody: region 990000.
function citizenId() {
  const digits = `99000019800215${String(some(1000)).padStart(3, "0")}`;
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  return digits + "10X98765432"[weights.reduce((sum, weight, n) => sum + weight * Number(digits[n]), 0) % 11];
}
// Its last four digits are none of those that ask the simulated registry for trouble.
const papers = () => ({
  qualification: `201011110${citizenId()}`,
  licence: `1103101${String(some(10_000)).padStart(4, "0")}${1000 + some(9000)}`,
  title_certificate: `ZC-2019-${some(1e8)}`,
  assessment: `KH-2024-${some(1e8)}`,
});
const submit = (page) => page.locator("form button[type=submit]:visible").last().click();
const stage = (page, name) => page.locator(`[data-stage=${name}]`).waitFor({ timeout: 40_000 });
const deed = (page, name) => page.locator(`[data-deed=${name}]`).click();

async function invites(desk, name, seen) {
  await desk.goto(`${origin("desk")}/doctors`);
  await seen(desk, "list empty");
  await desk.locator("main .head button").click();
  await desk.locator("dialog[open] select").waitFor();
  await desk.locator("dialog[open] .actions .is-primary").click();
  await desk.locator("dialog[open] [aria-invalid=true]").first().waitFor();
  await desk.fill("input[name=doctor-name]", name);
  const internal = await departmentOf(desk);
  await desk.selectOption("select[name=department]", internal.id);
  await seen(desk, "invite");
  await desk.keyboard.press("Enter");
  const link = desk.locator("dialog[open] input.link");
  const address = await until("the link", async () => (await link.count()) > 0 && link.inputValue());
  await seen(desk, "link");
  await desk.locator("dialog[open] .actions button").first().click();
  return address;
}

async function departmentOf(page) {
  const { institutions } = await ask(page, "GET", "/institutions");
  return institutions.find((one) => one.name === hospital).departments.find((one) => one.code === "03");
}

async function accepts(doctor, link, login, seen) {
  await doctor.goto(link);
  await doctor.locator("dl.facts").waitFor();
  expect(!doctor.url().includes("#"), "the token has left the address bar");
  await seen(doctor, "offer");
  await submit(doctor);
  await doctor.fill("input[name=username]", login);
  await submit(doctor);
  await doctor.locator("[aria-invalid=true]").first().waitFor();
  await seen(doctor, "account refused");
  for (const name of ["new-password", "new-password-again"]) await doctor.fill(`input[name=${name}]`, password);
  await submit(doctor);
  await doctor.locator(".qr").waitFor();
  await seen(doctor, "authenticator");
  const secret = (await doctor.locator(".letters").innerText()).replaceAll(" ", "");
  await doctor.fill("input[name=one-time-code]", codeNow(secret));
  await submit(doctor);
  await doctor.locator("form").waitFor({ state: "detached" });
  await seen(doctor, "account open");
  await doctor.keyboard.press("Tab");
  await doctor.keyboard.press("Enter");
  await doctor.waitForURL(/sign-in/);
  await doctor.fill("input[name=password]", password);
  await doctor.keyboard.press("Enter");
  await doctor.locator("input[autocomplete=one-time-code]").waitFor();
  await doctor.keyboard.type(codeNow(secret));
  await stage(doctor, "applied");
}

async function fillsIn(doctor, seen) {
  const primary = doctor.locator("[data-stage] .is-primary");
  expect(await primary.isDisabled(), "nothing can be handed in while something is missing");
  await seen(doctor, "applied");
  await doctor.fill("input[name=licence-number]", "1103");
  await doctor.locator(".licence .counted.short").waitFor();
  for (const [kind, number] of Object.entries(papers())) {
    await doctor.fill(`input[name=${kind}-number]`, number);
    await doctor.fill(`input[name=${kind}-from]`, "2019-01-01");
    await doctor.fill(`input[name=${kind}-to]`, day(365));
    await doctor.keyboard.press("Enter");
    await doctor.locator(`form.${kind} .there`).waitFor();
  }
  await doctor.locator("form.dossier input[value=attending]").check();
  await doctor.locator("[data-scope=internal_medicine] input").check();
  await doctor.fill("input[name=main_institution]", "瑞康医院");
  await doctor.fill("input[name=practising_since]", "2015-07-01");
  await doctor.locator("[data-consent] input").check();
  await doctor.locator("form.dossier button[type=submit]").click();
  await until("nothing is missing", () => primary.isEnabled());
  await seen(doctor, "complete");
  await primary.click();
  await stage(doctor, "auto_checked");
  await seen(doctor, "waits for review");
}

async function opens(desk, name) {
  await desk.goto(`${origin("desk")}/doctors`);
  await desk.getByRole("link", { name }).first().click();
  await desk.locator(".registry").waitFor();
}

async function fourEyes(first, second, name, seen) {
  await opens(first, name);
  await seen(first, "first review");
  await deed(first, "first");
  await first.locator(".barred").waitFor();
  expect((await first.locator("[data-deed=second]").count()) === 0, "no second approval for who gave the first");
  await seen(first, "four eyes");
  await opens(second, name);
  await deed(second, "second");
  await stage(second, "l2_approved");
  await deed(second, "file");
  await second.fill("input[name=filing-number]", `BA-${some(1e8)}`);
  await second.fill("input[name=filing-from]", day(-1));
  await second.fill("input[name=filing-to]", day(364));
  await seen(second, "filing");
  await second.keyboard.press("Enter");
  await second.locator("dialog[open]").waitFor({ state: "detached" });
}

async function signs(doctor, seen) {
  await stage(doctor, "filed");
  await doctor.locator(".contract .terms").waitFor();
  await doctor.locator(".contract button[type=submit]").click();
  await until("he is asked to read first", () => doctor.locator(".contract .need").innerText());
  await doctor.locator(".contract input[type=checkbox]").check();
  await seen(doctor, "contract");
  await doctor.locator(".contract button[type=submit]").click();
  await stage(doctor, "signed");
}

// By keys alone: the arrows choose, Enter goes on.
async function isExamined(doctor, wrong, seen) {
  const { questions } = await ask(doctor, "GET", "/onboarding-exam");
  for (const [n, question] of questions.entries()) {
    const choice = wrong ? (right[question.id] + 1) % question.choices.length : right[question.id];
    await doctor.locator(".exam h2", { hasText: question.ask }).waitFor();
    if (n === 1) await seen(doctor, "question");
    await doctor.locator(".exam input[type=radio]").first().focus();
    await doctor.keyboard.press("Space");
    for (let at = 0; at < choice; at += 1) await doctor.keyboard.press("ArrowDown");
    await doctor.keyboard.press("Enter");
  }
}

async function fiftyCases(browser, doctor, desk) {
  const department = (await departmentOf(doctor)).name;
  await ask(doctor, "PUT", "/presence", { online: true });
  const patients = await Promise.all(Array.from({ length: 5 }, async () => {
    const page = await phone(browser);
    await known(page);
    return page;
  }));
  for (let round = 0; round < 10; round += 1) {
    const visits = await Promise.all(patients.map((patient) => asks(patient, { department, institution: hospital, complaint: "嗓子疼两天了" })));
    for (const visit of visits) await sees(doctor, visit);
    await until("the samples", async () => {
      const { samples } = await ask(desk, "GET", "/quality/samples");
      return visits.every((visit) => samples.some((one) => one.consult === visit));
    });
    if (round === 0) await judgesByHand(desk, visits.shift());
    for (const visit of visits) await ask(desk, "PUT", `/quality/samples/${visit}/verdict`, { passed: true, remark: "符合要求" });
  }
  for (const patient of patients) await patient.context().close();
}

async function sees(doctor, visit) {
  await until("the offer", async () => (await asked(doctor, "PUT", `/consults/${visit}/acceptance`, {})).status === 204);
  await ask(doctor, "POST", `/consults/${visit}/messages`, { client_msg_id: crypto.randomUUID(), text: "您好" });
  await ask(doctor, "PUT", `/consults/${visit}/end`, { outcome: "answered" });
  const note = { chief_complaint: "咽痛两天", present_illness: "无发热", past_history: "未述", management: "健康咨询", advice: "多饮水", revision: 0 };
  await ask(doctor, "PUT", `/consults/${visit}/note-signature`, note);
}

async function judgesByHand(desk, visit) {
  await desk.goto(`${origin("desk")}/samples`);
  await desk.locator(".sample", { hasText: visit.slice(-8) }).getByRole("button").first().click();
  await desk.locator("dialog[open] textarea").fill("符合要求");
  await look(desk, "join zh verdict");
  await desk.keyboard.press("Control+Enter");
  await desk.locator(".sample", { hasText: visit.slice(-8) }).waitFor({ state: "detached" });
}

await journey(async (browser) => {
  const first = await desktop(browser);
  const second = await desktop(browser);
  await step("two people of one desk sign in", async () => {
    await signInStaff(first, "desk", "tang.ning");
    await signInStaff(second, "desk", "ding.lan");
  });
  const doctor = await desktop(browser);
  const mobile = await phone(browser, { language: "en" });
  const english = await desktop(browser, { language: "en" });
  const zh = (page, name) => look(page, `join zh ${name}`);
  const en = (page, name) => look(page, `join en ${name}`);
  const name = `顾长青${some(1000)}`;
  let link;
  await step("an institution invites him: the link is shown once", async () => void (link = await invites(first, name, zh)));
  await step("he opens an account with an authenticator and signs in", () => accepts(doctor, link, `new.${Date.now()}`, zh));
  await step("the link is good once", async () => {
    await mobile.goto(link);
    await mobile.locator(".empty").waitFor();
    await en(mobile, "link over");
  });
  await step("he sees what is missing, fills it in and hands it in", () => fillsIn(doctor, zh));
  await step("two people look at him, and the first cannot be the second", () => fourEyes(first, second, name, zh));
  await step("the registry shows the filing, and he signs the contract", () => signs(doctor, zh));
  await step("who answers wrongly does not pass, and may try again", async () => {
    await doctor.locator(".exam .is-primary").click();
    await isExamined(doctor, true, zh);
    await doctor.locator(".exam h2", { hasText: "0 分" }).waitFor();
    await zh(doctor, "not passed");
    await doctor.locator(".exam .x-button").click();
    await isExamined(doctor, false, () => undefined);
    await doctor.locator(".exam h2", { hasText: "100 分" }).waitFor();
    await zh(doctor, "passed");
    await doctor.locator(".exam .is-primary").click();
    await stage(doctor, "probation");
    await zh(doctor, "probation");
  });
  await step("fifty good cases, and he is a doctor of the house", async () => {
    await fiftyCases(browser, doctor, first);
    await doctor.reload();
    await stage(doctor, "active");
    await zh(doctor, "active");
  });
  await step("in English on a phone: sent back, handed in again, approved, signed and examined", async () => {
    await signInStaff(english, "desk", "tang.ning");
    const other = `Li Wen ${some(1000)}`;
    await accepts(mobile, await invites(english, other, en), `new.${Date.now()}`, en);
    await fillsIn(mobile, en);
    await opens(english, other);
    await en(english, "review");
    await deed(english, "return");
    await english.locator("dialog[open] textarea").fill("The name of the main institution is not complete.");
    await english.keyboard.press("Control+Enter");
    await stage(mobile, "docs_rejected");
    await en(mobile, "sent back");
    await mobile.locator("[data-stage] .is-primary").click();
    await stage(mobile, "auto_checked");
    await fourEyes(english, second, other, en);
    await signs(mobile, en);
    await mobile.locator(".exam .is-primary").click();
    await isExamined(mobile, false, en);
    await mobile.locator(".exam h2", { hasText: "100" }).waitFor();
    await mobile.locator(".exam .is-primary").click();
    await stage(mobile, "probation");
  });
  await step("he is suspended and reads why and the way back; reinstated, he sees patients again", async () => {
    await english.reload();
    await deed(english, "suspend");
    await english.locator("dialog[open] textarea").fill("The face check failed three times.");
    await en(english, "suspend");
    await english.keyboard.press("Control+Enter");
    await stage(mobile, "suspended");
    await mobile.getByText("The face check failed three times.").waitFor();
    await en(mobile, "suspended");
    await mobile.goto(`${origin("doctor")}/`);
    await mobile.locator(".hindrance a").waitFor();
    await en(mobile, "cannot see patients");
    await mobile.locator(".hindrance a").click();
    await deed(english, "reinstate");
    await english.locator("dialog[open] textarea").fill("Identity checked on the spot.");
    await english.keyboard.press("Control+Enter");
    await stage(mobile, "probation");
  });
});
