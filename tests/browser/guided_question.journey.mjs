// From the guidance to a doctor: the right department is on duty, the words go along, the doctor reads them in thirty seconds and
// puts them right with one tap. Who stays at home is asked tomorrow.
import { desktop, expect, journey, origin, phone, press, step, until } from "./browser.mjs";
import { look } from "./eyes.mjs";
import { answerAll, tell, toGuidance } from "./guidance_words.mjs";
import { answerDanger, ask, doctorSays, known, onDuty, signUp, takeOffer } from "./people.mjs";

await journey(async (browser) => {
  const patient = await phone(browser);
  const other = await phone(browser, { language: "en" });
  const doctor = await desktop(browser);
  const begin = async (page, language) => {
    await page.goto(`${origin("patient")}/danger`);
    await answerDanger(page, { language });
    await toGuidance(page);
  };

  await step("a doctor of internal medicine is on duty", () => onDuty(doctor, "shen.huairen"));
  await step("the guidance opens the department that is on duty, without an account so far", async () => {
    await begin(patient, "zh");
    await tell(patient, "胃疼三天了，半夜疼醒，没有发烧", { age: "64", sex: "female" });
    await press(patient, "继续");
    await answerAll(patient);
    await press(patient, "问内科医生");
    await patient.waitForURL(/sign-in/);
  });
  await step("after signing up the question stands there in the patient's words", async () => {
    await signUp(patient);
    await patient.locator("textarea[name=complaint]").waitFor();
    await until("the words are there", async () => (await patient.inputValue("textarea[name=complaint]")) === "胃疼三天了，半夜疼醒，没有发烧");
    await patient.getByText("内科", { exact: false }).first().waitFor();
    await look(patient, "ask after guidance");
    await patient.locator(".foot button").click();
    await patient.waitForURL(/consults\/.+/);
  });
  await step("the doctor reads what was found, said, denied and answered", async () => {
    await takeOffer(doctor);
    const card = doctor.locator(".pane:visible .guidance");
    await card.waitFor();
    const text = await card.textContent();
    for (const part of ["胃痛", "夜里痛醒", "发热", "消化内科"]) expect(text.includes(part), `the summary names ${part}: ${text}`);
    await look(doctor, "doctor guidance summary");
  });
  await step("and puts its urgency and its department right with one tap each", async () => {
    const card = doctor.locator(".pane:visible .guidance");
    await card.getByRole("button", { name: "近期就诊" }).click();
    await card.getByText("医生已更正").waitFor();
    await card.locator("select").selectOption("03.02");
    await doctor.reload();
    await doctor.locator(".pane:visible .guidance", { hasText: "医生已更正" }).waitFor();
    expect((await doctor.locator(".pane:visible .guidance button[aria-pressed=true]").textContent()).trim() === "近期就诊", "the correction is kept");
  });
  await step("the patient goes on talking and sees nothing of the correction", async () => {
    await doctorSays(doctor, "您好，疼的时候在什么位置？");
    await patient.locator(".run:not(.mine) .bubble").first().waitFor();
    expect(!(await patient.locator("body").textContent()).includes("更正"), "the correction is the doctor's");
  });
  await step("who can stay at home asks to be asked tomorrow", async () => {
    await known(other, { name: "Mary" });
    await begin(other, "en");
    await tell(other, "A mild sore throat since yesterday, no fever", { language: "en" });
    await press(other, "Go on");
    await answerAll(other);
    await press(other, "ask me tomorrow how I am");
    await other.getByText("We will ask you tomorrow").waitFor();
    await look(other, "guidance checked tomorrow");
    const { assessments } = await ask(other, "GET", "/triage/assessments");
    expect(assessments[0].decision === "self_care" && assessments[0].check, `the server will ask: ${JSON.stringify(assessments[0])}`);
  });
});
