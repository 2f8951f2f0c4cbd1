// The doctor's whole case by keyboard alone: from the door to the signed note and out again. A pointer touched would be noticed.
import { desktop, expect, journey, pause, phone, step, until } from "./browser.mjs";
import { drawn } from "./eyes.mjs";
import { asks, doctorSays, known, onDuty, patientSays, signsNote, takeOffer, writesNote } from "./people.mjs";
import { picture } from "./pictures.mjs";

await journey(async (browser) => {
  const patient = await phone(browser);
  const other = await phone(browser);
  const doctor = await desktop(browser);
  await doctor.addInitScript(() => {
    for (const kind of ["pointerdown", "mousedown"]) addEventListener(kind, () => (window.touched = true), true);
  });
  const choosers = [];
  doctor.on("filechooser", (one) => choosers.push(one));
  const keys = async (...chords) => {
    for (const chord of chords) await doctor.keyboard.press(chord);
  };

  await step("signs in and goes on duty", () => onDuty(doctor, "zhou.an"));
  await step("takes one patient, declines another", async () => {
    await Promise.all([known(patient), known(other, { name: "李建国" })]);
    await asks(patient, { complaint: "咳嗽三天，夜里重。" });
    await takeOffer(doctor);
    await asks(other, { complaint: "脚踝扭了一下，想问问。" });
    await doctor.locator(".offer").waitFor();
    await keys("Shift+F2");
    await doctor.locator(".offer").waitFor({ state: "detached" });
  });
  await step("answers, with a phrase from the list and a line break of one's own", async () => {
    await doctorSays(doctor, "您好，我是周医生。");
    await keys("F7");
    await doctor.locator("dialog[open] .phrases button").first().waitFor();
    await keys("1");
    await doctor.locator("dialog[open]").waitFor({ state: "detached" });
    await keys("Shift+Enter");
    await doctor.keyboard.type("有痰吗？");
    await keys("Enter");
    await patient.getByText("有痰吗？").waitFor();
    await patientSays(patient, "有一点白痰。");
    await doctor.getByText("有一点白痰").first().waitFor();
  });
  await step("takes a second patient while writing to the first: the words stay with the first", async () => {
    const third = await phone(browser);
    await known(third, { name: "赵春燕" });
    await asks(third, { complaint: "眼睛红，有点痒。" });
    await doctor.locator(".offer").waitFor();
    await doctor.route("**/acceptance", async (route) => (await pause(600), route.continue()));
    await keys("Alt+r", "F2");
    await doctor.keyboard.type("这一句写给咳嗽的患者。", { delay: 60 });
    await doctor.locator(".worklist", { hasText: "赵春燕" }).waitFor();
    const written = await doctor.locator(".composer textarea:visible").inputValue();
    expect(written === "这一句写给咳嗽的患者。", `the words stand where they were begun, not “${written}”`);
    await keys("Enter");
    await patient.getByText("这一句写给咳嗽的患者").waitFor();
  });
  await step("hands the second on", async () => {
    await keys("Alt+ArrowUp");
    await doctor.locator(".banner:visible", { hasText: "赵春燕" }).waitFor();
    await keys("F10");
    await doctor.locator("dialog[open] textarea").waitFor();
    await doctor.keyboard.type("请眼科经验多的同事接手。");
    await keys("Control+Enter");
    await doctor.locator(".worklist", { hasText: "赵春燕" }).waitFor({ state: "detached" });
    await doctor.locator(".banner:visible", { hasText: "王秀英" }).waitFor();
  });
  await step("sends a picture by keys", async () => {
    await keys("Alt+p");
    const chooser = await until("the choice of a file", () => choosers.at(-1));
    await chooser.setFiles(picture("leaflet.png"));
    await until("it is ready", async () => (await doctor.locator(".pending li").count()) === 1 && !(await doctor.locator(".pending progress").count()));
    await keys("Alt+r", "Enter");
    await patient.locator(".thread .said img").first().waitFor();
  });
  await step("looks the picture over and comes back", async () => {
    await until("the picture is drawn", () => drawn(doctor, ".thread .said img"));
    await doctor.locator(".thread .said .picture").last().focus();
    await keys("Enter");
    await doctor.locator("dialog.viewer[open] img").waitFor();
    await keys("Escape");
    await doctor.locator("dialog.viewer[open]").waitFor({ state: "detached" });
  });
  await step("finds any deed by its name", async () => {
    await keys("Control+k");
    await doctor.locator("dialog[open] input").waitFor();
    await doctor.keyboard.type("常用语");
    await keys("Enter");
    await doctor.locator("dialog[open] .phrases").waitFor();
    await keys("Escape");
    await keys("F1");
    await doctor.locator("dialog[open]").waitFor();
    await keys("Escape");
    await doctor.locator("dialog[open]").waitFor({ state: "detached" });
  });
  await step("goes round the panes, and the focus can always be seen", async () => {
    for (let n = 0; n < 4; n += 1) {
      await keys("F6");
      const seen = await doctor.evaluate(() => {
        const style = getComputedStyle(document.activeElement);
        const field = document.activeElement.closest(".el-textarea, .el-input");
        return style.outlineStyle !== "none" || (field !== null && getComputedStyle(document.activeElement).boxShadow !== "none");
      });
      expect(seen, `the focus can be seen at stop ${n}: ${await doctor.evaluate(() => document.activeElement.outerHTML.slice(0, 120))}`);
    }
  });
  await step("ends the talk, writes the note, signs it", async () => {
    await writesNote(doctor, ["咳嗽三天", "白痰，无发热", "青霉素过敏", "对症处理", "多饮水，三天不好请就诊"]);
    await signsNote(doctor);
  });
  await step("closes the patient, leaves duty and signs out", async () => {
    await keys("Alt+w", "F4");
    await doctor.locator(".presence:not(.online)").waitFor();
    await keys("Alt+s");
    await doctor.locator("dialog[open]").waitFor();
    await until("the way out has the focus", async () => {
      await keys("Tab");
      return doctor.evaluate(() => document.activeElement?.textContent?.includes("退出登录"));
    });
    await keys("Enter");
    await doctor.locator("input[autocomplete=username]").waitFor();
  });
  await step("no pointer was touched", async () => expect(!(await doctor.evaluate(() => window.touched)), "keys alone"));
});
