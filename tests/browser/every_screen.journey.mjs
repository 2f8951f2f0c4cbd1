// Every screen of the three apps, in Chinese, in English and large: axe finds nothing, nothing needs scrolling sideways.
import { desktop, journey, origin, phone, step, until } from "./browser.mjs";
import { largeEnough, look } from "./eyes.mjs";
import { answerDanger, ask, asks, danger, doctorSays, onDuty, patientSays, signInStaff, signsNote, signUp, takeOffer, writesNote } from "./people.mjs";
import { picture } from "./pictures.mjs";

const modes = [
  { name: "zh", language: "zh", doctor: "zhou.an", desk: "fang.yue" },
  { name: "en", language: "en", doctor: "chen.ruoxi", desk: "tang.ning" },
  { name: "large", language: "zh", elder: true, scale: "larger", onPhone: true, doctor: "lin.zhiyuan", desk: "fang.yue" },
];
const parked = [
  { id: "018f2f3e-0000-7000-8000-000000000001", of: "event", kind: "quality.sample", attempts: 10, error: "quality.not_there: 没有找到这份记录", parked_at: "2026-03-01T08:00:00Z" },
  { id: "018f2f3e-0000-7000-8000-000000000002", of: "job", kind: "notify.sms", attempts: 10, error: "sms.unreachable: 短信网关没有回应，已经重试了十次", parked_at: "2026-03-01T09:30:00Z" },
];

const verdicts = {
  call_120: { signs: ["breathless"] },
  emergency_now: { signs: ["vision_loss"] },
  self_harm: { signs: ["self_harm_plan"] },
  doctor_today: { signs: ["animal_bite"] },
  doctor_soon: {},
};

await journey(async (browser) => {
  for (const mode of modes) {
    const doctor = await (mode.onPhone ? phone : desktop)(browser, mode);
    const patient = await phone(browser, mode);
    const desk = await (mode.onPhone ? phone : desktop)(browser, mode);
    const seen = (page) => async (name) => {
      await look(page, `${mode.name} ${name}`);
      if (mode.elder && page === patient) await largeEnough(page, name);
    };
    await step(`${mode.name}: home and the danger questions`, () => beforeSignIn(patient, mode, seen(patient)));
    await step(`${mode.name}: from signing in to the waiting room`, () => toWaiting(patient, mode, seen(patient)));
    await step(`${mode.name}: the doctor's desk without patients`, () => emptyDesk(doctor, mode, seen(doctor)));
    await step(`${mode.name}: the talk on both sides`, () => talk(patient, doctor, mode, seen));
    await step(`${mode.name}: the note on both sides`, () => note(patient, doctor, seen));
    await step(`${mode.name}: the patient's own pages`, () => ownPages(patient, seen(patient)));
    await step(`${mode.name}: the duty desk`, () => dutyDesk(desk, mode, seen(desk)));
    for (const page of [doctor, patient, desk]) await page.context().close();
  }
});

async function beforeSignIn(page, { language }, seen) {
  const at = (path) => page.goto(`${origin("patient")}${path}`);
  await at("/");
  await page.locator("main").waitFor();
  await seen("home");
  await at("/danger");
  await page.locator(".option").first().waitFor();
  await seen("danger first");
  await answerDanger(page, { language, signs: ["chest_pain"], upTo: "life" });
  await seen("danger ticked");
  for (const [name, said] of Object.entries(verdicts)) {
    await at("/danger");
    await page.locator(".option").first().waitFor();
    await answerDanger(page, { language, ...said });
    await page.getByText(danger.cards[name].title[language]).waitFor();
    await seen(`card ${name}`);
  }
}

async function toWaiting(page, mode, seen) {
  await page.locator("a[href='/ask/where']").click();
  await page.waitForURL(/sign-in/);
  await signUp(page, { look: seen });
  await page.locator("button.department").first().waitFor();
  await seen("where");
  await page.locator("button.department").nth(1).click();
  await page.locator(".foot button").click();
  await page.locator("[aria-invalid=true]").first().waitFor();
  await seen("ask refused");
  await page.fill("textarea", mode.language === "zh" ? "嗓子疼两天了，昨天晚上发烧 37.8℃。" : "A sore throat for two days, and a fever of 37.8 °C last night.");
  await page.locator("fieldset.choices label").nth(1).click();
  await page.setInputFiles("input[type=file]", [picture("throat.png", 300), picture("tongue.png", 200)]);
  await until("the pictures are there", async () => (await page.locator(".tile img").count()) === 2 && (await page.locator(".tile progress").count()) === 0);
  await seen("ask");
  await page.locator(".foot button").click();
  await page.waitForURL(/consults\/.+/);
  await page.locator(".room").waitFor();
  await seen("waiting");
  await page.locator(".room > .x-button").last().click();
  await page.locator("dialog[open]").waitFor();
  await seen("waiting cancel");
  await page.locator("dialog[open] .is-leave").click();
  await page.locator(".over").waitFor();
  await seen("cancelled");
}

async function emptyDesk(page, { doctor }, seen) {
  await page.goto(`${origin("doctor")}/`);
  await page.locator("input[autocomplete=username]").waitFor();
  await seen("doctor sign-in");
  await onDuty(page, doctor, { seen: () => seen("doctor sign-in code") });
  await seen("doctor empty");
  for (const [chord, name] of [["Alt+s", "settings"], ["F1", "keys"], ["Control+k", "palette"]]) {
    await page.keyboard.press(chord);
    await page.locator("dialog[open]").waitFor();
    await seen(`doctor ${name}`);
    await page.keyboard.press("Escape");
    await page.locator("dialog[open]").waitFor({ state: "detached" });
  }
}

async function talk(patient, doctor, mode, seen) {
  const doctorSees = seen(doctor);
  await ask(patient, "PUT", "/me/elder-mode", { elder_mode: mode.elder === true }).catch(() => undefined);
  const zh = mode.language === "zh";
  await asks(patient, { complaint: zh ? "嗓子疼两天了，昨天晚上发烧 37.8℃，吞咽时更疼。" : "A sore throat for two days and a fever; it hurts more when I swallow.", allergy: zh ? "青霉素、海鲜" : "penicillin, seafood" });
  await doctor.locator(".offer").waitFor();
  await doctorSees("doctor offer");
  await takeOffer(doctor);
  await seen(patient)("accepted");
  await doctorSays(doctor, zh ? "您好，我是医生。有咳嗽吗？体温现在多少？" : "Hello. Any cough? What is your temperature now?");
  await patient.locator(".run:not(.mine) .bubble").first().waitFor();
  await patientSays(patient, zh ? "不咳嗽，有点流鼻涕，现在 37.2℃。" : "No cough, a runny nose, 37.2 °C now.");
  await patient.setInputFiles(".talk input[type=file]", picture("tongue.png", 300));
  await doctor.locator(".thread .said img").first().waitFor();
  await patient.locator(".thread .said img").first().waitFor();
  await seen(patient)("conversation");
  await doctorSees("doctor conversation");
  await patient.locator(".thread .said .picture").last().click();
  await patient.locator("dialog.viewer[open] img").waitFor();
  await seen(patient)("picture");
  await patient.keyboard.press("Escape");
  for (const [chord, name] of [["F7", "phrases"], ["F10", "hand over"], ["F9", "end"]]) {
    await doctor.keyboard.press(chord);
    await doctor.locator("dialog[open]").waitFor();
    await doctorSees(`doctor ${name}`);
    await doctor.keyboard.press("Escape");
    await doctor.locator("dialog[open]").waitFor({ state: "detached" });
  }
}

async function note(patient, doctor, seen) {
  await writesNote(doctor);
  await seen(doctor)("doctor note");
  await seen(patient)("note awaited");
  await signsNote(doctor);
  await seen(doctor)("doctor note signed");
  await patient.locator(".over a[href$='/note']").waitFor();
  await seen(patient)("over");
  await patient.locator(".over a[href$='/note']").click();
  await patient.locator("article .signed").waitFor();
  await seen(patient)("note");
}

async function ownPages(page, seen) {
  for (const [path, ready] of [["/", ".hero"], ["/consults", ".past"], ["/me", ".who"], ["/me/sessions", ".session"], ["/me/accesses", ".entry"],
    ["/profile", "input[name=name]"], ["/offline?wanted=/me", ".page"], ["/nowhere", ".page"]]) {
    await page.goto(`${origin("patient")}${path}`);
    await page.locator(ready).first().waitFor();
    await seen(`own ${path.split("?")[0]}`.replaceAll("/", " ").replaceAll("  ", " ").trim());
  }
  await page.goto(`${origin("patient")}/me`);
  await page.locator("main > .x-button").last().click();
  await page.locator("dialog[open]").waitFor();
  await seen("own signing out");
}

async function dutyDesk(page, { desk }, seen) {
  await page.route("**/api/v1/parked-jobs", (route) => route.fulfill({ json: { jobs: parked } }));
  await page.goto(`${origin("desk")}/`);
  await page.locator("input[autocomplete=username]").waitFor();
  await seen("desk sign-in");
  await signInStaff(page, "desk", desk);
  await page.locator(".jobs").waitFor();
  await seen("desk quiet");
  await page.locator(".jobs .deeds button").nth(1).click();
  await page.locator("dialog[open]").waitFor();
  await seen("desk dismiss");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Alt+s");
  await page.locator("dialog[open]").waitFor();
  await seen("desk settings");
}
