// Somebody does not want to live: two numbers first, then a call from the crisis seat, who is alarmed wherever he sits.
import { desktop, expect, journey, origin, phone, press, step, until } from "./browser.mjs";
import { look } from "./eyes.mjs";
import { answerDanger, onDuty, signInStaff } from "./people.mjs";

await journey(async (browser) => {
  const patient = await phone(browser);
  const seat = await desktop(browser);
  const other = await desktop(browser);
  const desk = await desktop(browser);

  await step("the crisis seat, another doctor and the desk are there", () =>
    Promise.all([onDuty(seat, "lin.zhiyuan"), onDuty(other, "zhou.an"), signInStaff(desk, "desk", "fang.yue")]));
  await step("the person sees two numbers, and that nobody has been told yet", async () => {
    await patient.goto(`${origin("patient")}/danger`);
    await answerDanger(patient, { signs: ["self_harm_plan"] });
    await patient.locator("a[href='tel:12356']").waitFor();
    await patient.getByText("目前还没有通知任何人").waitFor();
    expect((await seat.locator(".alarm.crisis").count()) === 0, "nobody is alarmed before the person asks");
  });
  await step("not sure is taken as seriously", async () => {
    const unsure = await phone(browser, { language: "en" });
    await unsure.goto(`${origin("patient")}/danger`);
    await answerDanger(unsure, { language: "en", unsure: ["self_harm"] });
    await unsure.locator("a[href='tel:12356']").waitFor();
  });
  await step("asks for a call, and is told that a doctor knows", async () => {
    await patient.fill("input[type=tel]", "137");
    await press(patient, "请医生给我打电话");
    await patient.getByText("请填写 11 位手机号").waitFor();
    await patient.fill("input[type=tel]", "13712345678");
    await press(patient, "请医生给我打电话");
    await patient.getByText("已经通知值班医生").waitFor();
    await look(patient, "crisis told");
  });
  await step("the seat and the desk are alarmed, another doctor is not", async () => {
    await Promise.all([seat.locator(".alarm.crisis").waitFor(), desk.locator(".alarm.crisis").waitFor()]);
    expect(/⚠/.test(await desk.title()), `the tab says so: ${await desk.title()}`);
    expect((await other.locator(".alarm.crisis").count()) === 0, "who does not sit on the crisis seat is left in peace");
    await look(desk, "desk alarm");
    await look(seat, "doctor alarm");
  });
  await step("whoever should go to hospital now may be called too, within ten minutes", async () => {
    const sick = await phone(browser);
    await sick.goto(`${origin("patient")}/danger`);
    await answerDanger(sick, { signs: ["vision_loss"] });
    await sick.fill("input[type=tel]", "13787654321");
    await press(sick, "请医生给我打电话");
    await sick.getByText("10 分钟内给您打电话").waitFor();
    await look(sick, "emergency told");
    await seat.locator("li.alarm", { hasText: "急诊求助" }).waitFor();
    expect((await other.locator(".alarm").count()) === 0, "another doctor is left in peace");
  });
  await step("the seat sees the number, calls and says what came of it, by keyboard", async () => {
    await seat.keyboard.press("Alt+a");
    await seat.keyboard.press("Enter");
    await seat.locator(".alarm a[href='tel:13712345678']").waitFor();
    await look(seat, "doctor alarm taken");
    await until("the outcome has the focus", async () => {
      await seat.keyboard.press("Tab");
      return seat.evaluate(() => document.activeElement?.matches(".alarm input[type=radio]"));
    });
    await seat.keyboard.press("Space");
    await until("the name to confirm with has the focus", async () => {
      await seat.keyboard.press("Tab");
      return seat.evaluate(() => document.activeElement?.textContent?.includes("林知远"));
    });
    await seat.keyboard.press("Enter");
    for (const page of [seat, desk]) await page.locator("li.alarm", { hasText: "危机求助" }).waitFor({ state: "detached" });
    await seat.locator("li.alarm", { hasText: "急诊求助" }).waitFor();
  });
});
