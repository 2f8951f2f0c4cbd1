// The main job: a patient on a phone and a doctor on a desktop at once, pictures included; the doctor uses no mouse.
import { crc32, deflateSync } from "node:zlib";
import { axe, desktop, expect, journey, passDangerQuestions, phone, signInStaff, signUp, step, until } from "./browser.mjs";

// A small picture that is one: 96 x 96, true colour.
function png(side = 96) {
  const rows = Buffer.alloc((side * 3 + 1) * side);
  for (let y = 0; y < side; ++y) for (let x = 0; x < side; ++x) rows.set([x * 2, y * 2, 120], y * (side * 3 + 1) + 1 + x * 3);
  const chunk = (kind, data) => {
    const body = Buffer.concat([Buffer.from(kind), data]);
    const framed = Buffer.alloc(body.length + 8);
    framed.writeUInt32BE(data.length, 0);
    body.copy(framed, 4);
    framed.writeUInt32BE(crc32(body), body.length + 4);
    return framed;
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([Buffer.from("89504e470d0a1a0a", "hex"), chunk("IHDR", header), chunk("IDAT", deflateSync(rows)), chunk("IEND", Buffer.alloc(0))]);
}
const picture = { name: "throat.png", mimeType: "image/png", buffer: png() };

await journey(async (browser) => {
  const patient = await phone(browser);
  const doctor = await desktop(browser);

  await step("the doctor signs in with both factors and goes online by a key", async () => {
    await signInStaff(doctor, "doctor", "zhou.an");
    await axe(doctor, "the doctor's empty desk");
    await doctor.keyboard.press("F4");
    await until("presence", async () => /接诊中/.test(await doctor.locator("header.bar").innerText()));
  });
  await step("the patient passes the danger questions without an account", async () => {
    await passDangerQuestions(patient);
    await axe(patient, "the verdict");
    await patient.getByRole("link", { name: "去问医生" }).click();
    await patient.waitForURL(/sign-in/);
  });
  await step("signs up by phone and code, with two consents", () => signUp(patient));
  await step("asks with words and a picture, and waits with an honest place", async () => {
    await patient.locator("section", { hasText: "杏林示范医院" }).locator("button.department", { hasText: "全科" }).click();
    await patient.fill("textarea", "嗓子疼两天了，昨天晚上发烧 37.8℃。😣");
    await patient.fill("input[name=allergy]", "青霉素");
    await patient.setInputFiles("input[type=file]", picture);
    await patient.waitForTimeout(1500);
    await axe(patient, "the question");
    await patient.locator(".foot button").click();
    await patient.waitForURL(/consults\/.+/);
  });
  await step("the doctor takes the offer by a key and sees the allergy", async () => {
    await doctor.locator(".offer").waitFor();
    await doctor.keyboard.press("F2");
    await until("the banner", async () => /青霉素/.test(await doctor.locator("body").innerText()));
  });
  await step("what one writes, the other sees", async () => {
    await doctor.waitForTimeout(800);
    await doctor.keyboard.type("您好，我是周医生。有咳嗽吗？");
    await doctor.keyboard.press("Enter");
    await patient.getByText("有咳嗽吗？").waitFor();
    await patient.fill("textarea", "不咳嗽，有点流鼻涕。");
    await patient.locator("form.talk button[type=submit]").click();
    await doctor.getByText("有点流鼻涕").first().waitFor();
    await axe(patient, "the patient's conversation");
    await axe(doctor, "the doctor's conversation");
  });
  await step("the doctor ends, writes and signs the note without a mouse", async () => {
    await doctor.keyboard.press("F9");
    await doctor.waitForTimeout(400);
    await doctor.keyboard.press("ArrowDown");
    await doctor.keyboard.press("Control+Enter");
    await doctor.waitForTimeout(1500);
    for (const text of ["咽痛两天", "低热", "青霉素过敏", "对症处理", "多饮水，加重就诊"]) {
      await doctor.keyboard.type(text);
      await doctor.keyboard.press("Tab");
    }
    await doctor.waitForTimeout(2500);
    await doctor.keyboard.press("Shift+F8");
    await doctor.locator(".signed .facts").waitFor();
  });
  await step("the patient reads the signed note and who has read what", async () => {
    await patient.getByRole("link", { name: "查看医生的记录" }).click();
    await patient.getByText("多饮水，加重就诊").waitFor();
    await axe(patient, "the note");
    await patient.goto(`${new URL(patient.url()).origin}/me/accesses`);
    await until("the readers", async () => /周安/.test(await patient.locator("body").innerText()));
  });
  await step("no page met an error of its own", async () => {
    expect(patient.faults.length === 0 && doctor.faults.length === 0, [...patient.faults, ...doctor.faults].join("; "));
  });
});
