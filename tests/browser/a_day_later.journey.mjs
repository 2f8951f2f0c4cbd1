// A day later: who stayed at home is asked how it is, and answers; a note that is late comes to the department's lead, who reads it.
import { desktop, expect, journey, origin, phone, press, step, until } from "./browser.mjs";
import { look } from "./eyes.mjs";
import { answerAll, tell, toGuidance } from "./guidance_words.mjs";
import { answerDanger, ask, asks, doctorSays, known, onDuty, patientSays, signInStaff, takeOffer } from "./people.mjs";
import { hoursLater } from "./server.mjs";

const words = {
  zh: { cold: "有点流鼻涕，打喷嚏，没有发烧", stay: "好，明天问问我好没好", settled: "明天会来问您", ask: "今天怎么样", worse: "加重了", again: "看看有没有危险" },
  en: {
    cold: "A mild sore throat since yesterday, no fever", stay: "ask me tomorrow how I am", settled: "We will ask you tomorrow",
    ask: "How is it today?", better: "Better", thanks: "Good to hear",
  },
};

await journey(async (browser) => {
  const zh = await phone(browser);
  const en = await phone(browser, { language: "en" });
  const talking = await phone(browser);
  const doctor = await desktop(browser);
  const lead = await desktop(browser);
  const home = (page) => page.goto(`${origin("patient")}/`);
  const staysAtHome = async (page, language, name) => {
    await known(page, { name });
    await page.goto(`${origin("patient")}/danger`);
    await answerDanger(page, { language });
    await toGuidance(page);
    await tell(page, words[language].cold, { language });
    await page.locator("main button.is-primary.is-large").click();
    await answerAll(page);
    await press(page, words[language].stay);
    await page.getByText(words[language].settled).waitFor();
  };

  await step("two people stay at home, and ask to be asked tomorrow", async () => {
    await staysAtHome(zh, "zh", "孙小梅");
    await staysAtHome(en, "en", "Mary");
  });
  await step("on the same day nobody is asked", async () => {
    await home(zh);
    await zh.locator(".hero").waitFor();
    await zh.waitForLoadState("networkidle");
    expect((await zh.getByText(words.zh.ask).count()) === 0, "nobody is asked before the day is over");
  });
  await step("a doctor ends a talk and signs no note", async () => {
    await Promise.all([onDuty(doctor, "zhou.an"), known(talking)]);
    await asks(talking, { complaint: "落枕两天，脖子转不动。" });
    await takeOffer(doctor);
    await doctorSays(doctor, "您好，手麻吗？");
    await talking.getByText("手麻吗").waitFor();
    await patientSays(talking, "不麻。");
    await doctor.getByText("不麻。").first().waitFor();
    await until("the end is possible", async () => (await doctor.locator(".deeds").getByText("结束问诊").count()) > 0);
    await doctor.keyboard.press("F9");
    await doctor.locator("dialog[open] input[type=radio]").first().waitFor();
    await doctor.keyboard.press("Control+Enter");
    await talking.getByText("对话已结束").first().waitFor();
  });

  await step("the night and a morning pass", () => hoursLater(25));
  await step("who got better is asked, says so in one tap, and is not asked again", async () => {
    await home(en);
    await until("the question", async () => (await en.getByText(words.en.ask).count()) > 0 || (await en.reload(), false), 30);
    await look(en, "a day later en asked");
    await press(en, words.en.better);
    await en.getByText(words.en.thanks).waitFor();
    await home(en);
    await en.locator(".hero").waitFor();
    await en.waitForLoadState("networkidle");
    expect((await en.getByText(words.en.ask).count()) === 0, "who has answered is left in peace");
  });
  await step("who got worse is led to the danger questions at once, and the server knows", async () => {
    await home(zh);
    await until("the question", async () => (await zh.getByText(words.zh.ask).count()) > 0 || (await zh.reload(), false), 30);
    await look(zh, "a day later zh asked");
    await press(zh, words.zh.worse);
    await zh.getByText("急症拨打 120").first().waitFor();
    await look(zh, "a day later zh worse");
    await zh.getByRole("link", { name: words.zh.again }).click();
    await zh.waitForURL(/danger/);
    const { assessments } = await ask(zh, "GET", "/triage/assessments");
    expect(assessments[0].check.how === "worse" && assessments[0].state === "outcome_linked", `kept: ${JSON.stringify(assessments[0])}`);
  });
  await step("the late note stands on the lead's list, and on no colleague's", async () => {
    await signInStaff(lead, "doctor", "lin.zhiyuan");
    await lead.locator(".worklist").getByText("小结逾期未签名").waitFor();
    await look(lead, "a day later lead list");
    const colleague = await desktop(browser);
    await signInStaff(colleague, "doctor", "chen.ruoxi");
    await colleague.locator(".worklist").waitFor();
    await colleague.waitForLoadState("networkidle");
    expect((await colleague.getByText("小结逾期未签名").count()) === 0, "a colleague sees nothing of it");
  });
  await step("he reads what was said, and can neither write nor sign", async () => {
    await lead.locator("li.alarm").getByRole("button", { name: "查看这次问诊" }).click();
    await lead.getByText("手麻吗").first().waitFor();
    await lead.getByText("只有周安医生能回复和签名").waitFor();
    const who = await lead.locator(".pane:visible .thread .run.mine .who").first().innerText();
    expect(who.startsWith("周安"), `the doctor's words stand under his name: ${who}`);
    expect((await lead.locator(".composer, .note textarea:not([readonly]):not([disabled])").count()) === 0, "nothing to write in");
    expect((await lead.getByRole("button", { name: /签名并归档/ }).count()) === 0, "nothing to sign with");
    await look(lead, "a day later lead reads");
  });
  await step("he says what came of it, with his words, and the list is empty", async () => {
    const alarm = lead.locator("li.alarm");
    await alarm.getByRole("button", { name: "以 林知远 的名义确认" }).click();
    await alarm.getByText("请选择结果").waitFor();
    await alarm.getByText("已提醒医生").click();
    await alarm.getByRole("textbox", { name: "说明" }).fill("周医生今天休息，明早签名");
    await look(lead, "a day later lead acknowledges");
    await alarm.getByRole("button", { name: "以 林知远 的名义确认" }).click();
    await alarm.waitFor({ state: "detached" });
  });
  await step("the patient sees that the lead has read it", async () => {
    await talking.goto(`${origin("patient")}/me/accesses`);
    await talking.locator("li.entry", { hasText: "林知远" }).filter({ hasText: "打开了对话" }).waitFor();
    await look(talking, "a day later the patient sees who read");
  });
});
