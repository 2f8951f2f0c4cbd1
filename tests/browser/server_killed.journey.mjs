// The server dies in the middle of a talk and comes back on the same data: nothing written is lost, nothing is said twice.
import { desktop, expect, journey, pause, phone, step, until } from "./browser.mjs";
import { asks, doctorSays, known, onDuty, patientSays, signsNote, takeOffer, writesNote } from "./people.mjs";
import { killServer, startServer } from "./server.mjs";

const said = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll(".thread .run")].flatMap((run) =>
      [...run.querySelectorAll(".bubble")].map((bubble) => bubble.textContent.trim()),
    ),
  );
const bothSay = async (patient, doctor, texts) => {
  const [one, other] = await Promise.all([said(patient), said(doctor)]);
  return texts.every((text) => one.includes(text)) && JSON.stringify(one) === JSON.stringify(other);
};

await journey(async (browser) => {
  const patient = await phone(browser);
  const doctor = await desktop(browser);
  const hasty = Array.from({ length: 8 }, (_, n) => `第 ${n + 1} 句`);

  await step("they talk", async () => {
    await Promise.all([onDuty(doctor, "zhou.an"), known(patient)]);
    await asks(patient, { complaint: "头晕两天。" });
    await takeOffer(doctor);
    await doctorSays(doctor, "您好，量过血压吗？");
    await patient.getByText("量过血压吗").waitFor();
  });
  await step("the server dies while the patient sends sentence after sentence", async () => {
    for (const [n, text] of hasty.entries()) {
      if (n === 3) setTimeout(killServer, 5);
      await patientSays(patient, text);
    }
  });
  await step("each side goes on writing, and is told that it waits", async () => {
    await doctorSays(doctor, "我在等您的回答。");
    await doctor.keyboard.type("还没有写完的一句");
    await patient.fill("form.talk textarea", "血压 150");
    await patient.locator(".run.mine").last().getByText("等待网络").first().waitFor();
    await doctor.locator(".run.mine").last().getByText("等待网络").first().waitFor();
    await patient.getByText("正在重新连接").waitFor();
  });
  await step("a reload with the server gone keeps what was sent and what was not", async () => {
    await pause(600);
    await patient.reload();
    await patient.getByText(/还有 \d 条消息保存在这台设备上/).waitFor();
  });
  await step("the server comes back, and both see the same, each sentence once", async () => {
    await startServer();
    const texts = [...hasty, "我在等您的回答。"];
    await until("both have everything", () => bothSay(patient, doctor, texts), 45);
    const all = await said(patient);
    for (const text of texts) expect(all.filter((one) => one === text).length === 1, `“${text}” stands once in ${all}`);
    expect(hasty.every((text, n) => all.indexOf(text) === all.indexOf(hasty[0]) + n || all.includes("我在等您的回答。")), `in order: ${all}`);
    const order = hasty.map((text) => all.indexOf(text));
    expect(order.every((at, n) => n === 0 || at > order[n - 1]), `what one person said stays in its order: ${all}`);
  });
  await step("what was not sent stands where it was written", async () => {
    expect((await patient.inputValue("form.talk textarea")) === "血压 150", "the patient's draft is there");
    expect((await doctor.inputValue(".composer textarea")) === "还没有写完的一句", "the doctor's draft is there");
  });
  await step("killed again while the note is written: signed in the end, once", async () => {
    await doctor.keyboard.press("Alt+R");
    await doctor.keyboard.press("Control+A");
    await doctor.keyboard.press("Delete");
    await until("the end is possible", async () => (await doctor.locator(".deeds").getByText("结束问诊").count()) > 0);
    await writesNote(doctor, ["头晕两天", "血压偏高", "无"]);
    killServer();
    await doctor.keyboard.type("监测血压");
    await doctor.keyboard.press("Tab");
    await doctor.keyboard.type("一周后复诊");
    await startServer();
    await until("the note is saved", async () => /已保存/.test(await doctor.locator(".note .saved").innerText()), 45);
    await signsNote(doctor);
    await patient.getByRole("link", { name: "查看医生的记录" }).click({ timeout: 45_000 });
    for (const text of ["血压偏高", "监测血压", "一周后复诊"]) await patient.getByText(text).waitFor();
  });
});
