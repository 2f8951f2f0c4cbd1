// A weak network: sockets dropped, a slow line, none at all. It is said plainly, and what is written stays and goes out once.
import { desktop, expect, journey, origin, pause, phone, step, until } from "./browser.mjs";
import { line } from "./line.mjs";
import { look } from "./eyes.mjs";
import { asks, doctorSays, known, onDuty, patientSays, takeOffer } from "./people.mjs";

const port = Number(process.env.JOURNEY_PORT);
const count = (page, text) => page.locator(".thread .bubble", { hasText: text }).count();

await journey(async (browser) => {
  const weak = await line(port);
  const patient = await phone(browser);
  const doctor = await desktop(browser);

  await step("they talk, the patient over a line that will fail", async () => {
    await Promise.all([onDuty(doctor, "zhou.an"), known(patient, { at: origin("patient", weak.port) })]);
    await asks(patient, { complaint: "胃胀一周。" });
    await takeOffer(doctor);
    await doctorSays(doctor, "您好，饭后更胀吗？");
    await patient.getByText("饭后更胀吗").waitFor();
  });
  await step("sockets dropped again and again: nobody notices, each word arrives once", async () => {
    for (let n = 1; n <= 5; n += 1) {
      weak.cut();
      await patientSays(patient, `断线 ${n}`);
      await doctorSays(doctor, `回话 ${n}`);
    }
    for (let n = 1; n <= 5; n += 1) {
      await doctor.getByText(`断线 ${n}`, { exact: true }).first().waitFor();
      await patient.getByText(`回话 ${n}`, { exact: true }).first().waitFor();
    }
    for (const page of [patient, doctor]) expect((await count(page, /断线 \d/)) === 5 && (await count(page, /回话 \d/)) === 5, "ten words, no more");
  });
  await step("a slow line says that a message is on its way", async () => {
    weak.slow(600);
    await patientSays(patient, "慢慢地");
    await patient.getByText("发送中").first().waitFor();
    await doctor.getByText("慢慢地").first().waitFor();
    await patient.locator(".run.mine").last().getByText("已读").waitFor();
    weak.slow(0);
  });
  await step("no line: it is said, the words are kept, and the device may be reloaded", async () => {
    weak.die();
    await patientSays(patient, "没有网的时候写的");
    await patient.getByText("等待网络").first().waitFor();
    await patient.getByText("正在重新连接").first().waitFor();
    await look(patient, "conversation without a network");
    await patient.fill("form.talk textarea", "写到一半");
    await pause(700);
    await patient.reload();
    await patient.getByText("还有 1 条消息保存在这台设备上").waitFor();
    expect((await count(doctor, "没有网的时候写的")) === 0, "nothing has arrived");
  });
  await step("the line is back: the word arrives once, the draft stands", async () => {
    weak.live();
    await doctor.getByText("没有网的时候写的").first().waitFor();
    await patient.locator("form.talk textarea").waitFor();
    await until("the draft", async () => (await patient.inputValue("form.talk textarea")) === "写到一半");
    for (const page of [patient, doctor]) expect((await count(page, "没有网的时候写的")) === 1, "once");
  });
  await step("the device itself says that it has no network: said at once, on every screen", async () => {
    await patient.context().setOffline(true);
    await patient.getByText("现在没有网络").first().waitFor();
    await patient.locator(".head button").first().click();
    await patient.locator(".hero").waitFor();
    await patient.getByText("现在没有网络").first().waitFor();
    await look(patient, "home offline");
    await patient.context().setOffline(false);
    await patient.getByText("现在没有网络").first().waitFor({ state: "detached" });
  });
});
