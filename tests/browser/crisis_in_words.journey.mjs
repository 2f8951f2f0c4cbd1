// Words about not wanting to live, written in the guidance: two numbers first, a call from the crisis seat; never a place in a queue.
import { desktop, expect, journey, origin, phone, press, step, until } from "./browser.mjs";
import { look } from "./eyes.mjs";
import { said, tell, toGuidance } from "./guidance_words.mjs";
import { answerDanger, ask, asked, danger, known, onDuty, signInStaff } from "./people.mjs";

const words = {
  zh: { text: "最近失眠，活着没意思，想从楼上跳下去", nobody: "目前还没有通知任何人", call: "请医生给我打电话", told: "已经通知值班医生", bad: "请填写 11 位手机号" },
  en: {
    text: "I cannot sleep and I want to kill myself", nobody: "Nobody has been told yet", call: "Ask a doctor to call me",
    told: "doctor on duty has been told", bad: "11 digits",
  },
};
const numbers = { zh: "13700000001", en: "13700000002" };

await journey(async (browser) => {
  const people = { zh: await phone(browser), en: await phone(browser, { language: "en" }) };
  const seat = await desktop(browser);
  const other = await desktop(browser);
  const desk = await desktop(browser);
  const alarms = (page) => page.locator("li.alarm", { hasText: "危机求助" });

  await step("the crisis seat, another doctor and the desk are there", () =>
    Promise.all([onDuty(seat, "lin.zhiyuan"), onDuty(other, "zhou.an"), signInStaff(desk, "desk", "fang.yue")]));
  for (const [n, [language, page]] of Object.entries(people).entries()) {
    const own = words[language];
    await step(`${language}: the words alone show 120 and 12356 first, ask whether it is so, and say that nobody was told`, async () => {
      await page.goto(`${origin("patient")}/danger`);
      await answerDanger(page, { language });
      await toGuidance(page);
      await tell(page, own.text, { language, age: "34" });
      await page.getByRole("alert").locator("a[href='tel:12356']").waitFor();
      const links = await page.locator("main a[href^='tel:']").evaluateAll((all) => all.map((link) => link.getAttribute("href")));
      expect(JSON.stringify(links.slice(0, 2)) === '["tel:120","tel:12356"]', `120 and 12356 come first: ${links}`);
      await page.getByText(own.nobody).waitFor();
      expect((await alarms(seat).count()) === n, "nobody is alarmed before the person asks");
      await look(page, `crisis in words ${language}`);
    });
    await step(`${language}: a number is asked for and looked at; then a doctor is told`, async () => {
      await page.fill("input[type=tel]", "137");
      await press(page, own.call);
      await page.getByText(own.bad).waitFor();
      await page.fill("input[type=tel]", numbers[language]);
      await press(page, own.call);
      await page.getByText(own.told).waitFor();
      await look(page, `crisis in words ${language} told`);
    });
    await step(`${language}: the doctor on the crisis seat and the desk are alarmed, another doctor is not`, async () => {
      for (const page of [seat, desk]) await until("the alarm", async () => (await alarms(page).count()) === n + 1);
      expect((await other.locator(".alarm").count()) === 0, "who does not sit on the crisis seat is left in peace");
    });
    await step(`${language}: a yes leads to no consultation, and nothing was queued`, async () => {
      await press(page, said[language].yes);
      await page.getByRole("alert").locator("a[href='tel:12356']").waitFor();
      expect((await page.locator("main a[href^='/ask'], main textarea").count()) === 0, "no way into a queue");
      for (const page of [seat, other]) expect((await page.locator(".offer").count()) === 0, "no doctor was offered an ordinary patient");
    });
  }
  await step("the seat sees the number, calls, and says what came of it", async () => {
    await look(seat, "crisis in words seat");
    await seat.keyboard.press("Alt+a");
    await seat.keyboard.press("Enter");
    const first = await until("the number", () => seat.locator(".alarm a[href^='tel:']").first().getAttribute("href").catch(() => undefined));
    expect(Object.values(numbers).includes(first.replace("tel:", "")), `one of the two numbers: ${first}`);
    await look(seat, "crisis in words seat taken");
  });
  await step("nor does any request put into a queue who said that it is so", async () => {
    const page = await phone(browser);
    await known(page);
    const reply = await asked(page, "POST", "/triage/assessments", {
      text: words.zh.text, language: "zh", corrections: [{ target: "finding", id: "suicidal_thoughts", present: true }],
    });
    expect(reply.status === 201 && reply.body.turn.crisis && reply.body.state === "emergency_advised", JSON.stringify(reply).slice(0, 300));
    const [place] = (await ask(page, "GET", "/institutions")).institutions;
    const clear = danger.groups.filter((group) => !group.when).map((group) => group.id);
    const screen = await ask(page, "POST", "/danger-screens", { version: danger.version, language: "zh", about: "self", pregnant: "no", signs: [], unsure: [], clear });
    const opened = await asked(page, "POST", "/consults", {
      department: place.departments[0].id, screen: screen.id, complaint: words.zh.text, pictures: [], assessment: reply.body.id,
    });
    expect(opened.status === 422 || opened.status === 409, `no consultation is opened: ${JSON.stringify(opened).slice(0, 300)}`);
    expect((await other.locator(".offer").count()) === 0, "and nobody is offered one");
  });
});
