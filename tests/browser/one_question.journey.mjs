// The main job: a patient on a phone and a doctor on a desktop at once, pictures both ways, to the signed note and who read it.
import { desktop, expect, journey, origin, phone, press, step, until } from "./browser.mjs";
import { drawn, look } from "./eyes.mjs";
import { answerDanger, danger, doctorSays, onDuty, patientSays, signsNote, signUp, takeOffer, writesNote } from "./people.mjs";
import { picture } from "./pictures.mjs";

await journey(async (browser) => {
  const patient = await phone(browser);
  const doctor = await desktop(browser);
  const asked = [];
  patient.on("request", (request) => request.url().includes("/pictures/") && asked.push(new URL(request.url()).search));

  await step("the doctor signs in with both factors and goes online by a key", () => onDuty(doctor, "zhou.an"));
  await step("the patient passes the danger questions without an account", async () => {
    await patient.goto(`${origin("patient")}/`);
    await patient.locator("a[href='/danger']").first().click();
    await answerDanger(patient, { unsure: ["bleeding"] });
    await patient.getByText(danger.cards.doctor_today.title.zh).waitFor();
    await patient.getByRole("link", { name: "直接问医生" }).click();
    await patient.waitForURL(/sign-in/);
  });
  await step("signs up by phone and code, with two consents, and is led on", async () => {
    await signUp(patient);
    expect(/where/.test(patient.url()), `led on to the choice of a department, not to ${patient.url()}`);
  });
  await step("asks with words and a picture, and waits", async () => {
    await patient.locator("section", { hasText: "杏林示范医院" }).locator("button.department", { hasText: "全科" }).click();
    await patient.fill("textarea", "嗓子疼两天了，昨天晚上发烧 37.8℃。😣");
    await patient.fill("input[name=allergy]", "青霉素");
    await patient.setInputFiles("input[type=file]", picture("throat.png"));
    await until("the picture is there", async () => (await patient.locator(".tile progress").count()) === 0);
    await patient.locator(".foot button").click();
    await patient.waitForURL(/consults\/.+/);
  });
  await step("the doctor takes the offer by a key and sees the allergy, what was unsure, and the picture", async () => {
    await takeOffer(doctor);
    await doctor.locator(".banner .allergy.known", { hasText: "青霉素" }).waitFor();
    await doctor.locator(".banner .danger-fact.heed", { hasText: "不确定：有出血、外伤或中毒吗？" }).waitFor();
    await until("the picture is drawn", () => drawn(doctor, ".case img"));
  });
  await step("what one writes, the other sees, and each sees that it was read", async () => {
    await doctorSays(doctor, "您好，我是周医生。有咳嗽吗？");
    await patient.getByText("有咳嗽吗？").waitFor();
    await patientSays(patient, "不咳嗽，有点流鼻涕。");
    await doctor.getByText("有点流鼻涕").first().waitFor();
    await patient.locator(".run.mine").last().getByText("已读").waitFor();
    await doctor.locator(".run.mine").last().getByText("已读").waitFor();
  });
  await step("pictures go both ways, small in the talk and whole on a tap", async () => {
    await patient.setInputFiles(".talk input[type=file]", picture("tongue.png", 300));
    await until("the doctor sees it", () => drawn(doctor, ".thread .said img"));
    await doctor.setInputFiles(".composer input[type=file]", picture("leaflet.png", 240));
    await doctor.locator(".pending img").waitFor();
    await until("it is ready to go", async () => (await doctor.locator(".pending progress").count()) === 0);
    await doctor.keyboard.press("Enter");
    await until("the patient sees both", async () => (await patient.locator(".thread .said img").count()) === 2);
    expect(!asked.includes("?size=full"), `only small pictures are fetched for the talk: ${asked}`);
    await patient.locator(".thread .said .picture").last().click();
    await until("the whole picture", () => drawn(patient, "dialog.viewer img"));
    expect(asked.includes("?size=full"), "the whole picture is fetched on a tap");
    await patient.keyboard.press("Escape");
  });
  await step("the doctor ends, writes and signs the note", async () => {
    await writesNote(doctor);
    await signsNote(doctor);
  });
  await step("the patient reads the signed note", async () => {
    await patient.getByRole("link", { name: "查看医生的记录" }).click();
    await patient.getByText("多饮水，加重就诊").waitFor();
    await patient.getByText(/周安 主治医师 签名/).waitFor();
    await look(patient, "the note");
  });
  await step("the patient sees who has read what", async () => {
    await patient.goto(`${origin("patient")}/me`);
    await patient.locator("a[href='/me/accesses']").click();
    const entries = patient.locator("li.entry", { hasText: "周安" });
    await entries.filter({ hasText: "看了照片" }).first().waitFor();
    await entries.filter({ hasText: "打开了对话" }).first().waitFor();
  });
  await step("signs out, and nothing of it is left on the phone", async () => {
    await patient.goto(`${origin("patient")}/me`);
    await press(patient, "退出登录");
    await patient.locator("dialog[open] .x-button.is-primary").click();
    await patient.waitForURL((url) => url.pathname === "/");
    const kept = await patient.evaluate(async () => [...Object.keys(localStorage), ...(await indexedDB.databases()).map((one) => one.name)]);
    expect(!kept.includes("xinglin.person"), `no person is remembered: ${kept}`);
  });
});
