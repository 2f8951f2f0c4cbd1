// Guidance before the visit: in one's own words, in two languages and large; then with the network off and the server gone.
import { desktop, expect, journey, origin, phone, press, step, until } from "./browser.mjs";
import { largeEnough, look } from "./eyes.mjs";
import { answerAll, said, tell, toGuidance } from "./guidance_words.mjs";
import { answerDanger } from "./people.mjs";
import { killServer } from "./server.mjs";

await journey(async (browser) => {
  const zh = await phone(browser);
  const en = await phone(browser, { language: "en" });
  const elder = await phone(browser, { elder: true });
  const pages = [[zh, "zh"], [en, "en"], [elder, "zh"]];
  const begin = async (page, language) => {
    await page.goto(`${origin("patient")}/danger`);
    await page.locator("main button").first().waitFor();
    await answerDanger(page, { language });
    await toGuidance(page);
  };

  await step("the engine comes after the first load, and is kept for a time without a network", async () => {
    for (const [page] of pages) {
      await page.goto(`${origin("patient")}/`);
      await until("the engine and its knowledge are kept", () => page.evaluate(async () => {
        for (const name of await caches.keys()) {
          const kept = (await (await caches.open(name)).keys()).map((request) => request.url);
          if (kept.some((url) => url.endsWith(".wasm")) && kept.some((url) => url.endsWith(".bin"))) return true;
        }
        return false;
      }), 60);
    }
  });

  await step("what was understood stands with the person's words, and is put right with a tap", async () => {
    await begin(zh, "zh");
    await look(zh, "guidance words");
    await tell(zh, "嗓子疼两天了，昨晚发烧 38.5℃，不咳嗽", { age: "64", sex: "female" });
    await zh.getByRole("heading", { name: "我们听到的" }).waitFor();
    await zh.getByText("64 岁 · 女").waitFor();
    const fever = zh.locator(".chip", { hasText: "发热" });
    await fever.getByRole("button", { name: "不是这样" }).click();
    await zh.locator(".chip.off s", { hasText: "发热" }).waitFor();
    await zh.locator(".chip", { hasText: "发热" }).getByRole("button", { name: "是这样" }).click();
    await zh.locator(".chip:not(.off)", { hasText: "发热" }).waitFor();
    await look(zh, "guidance heard");
  });
  await step("at most eight questions, then what to do, why, and what should bring one back", async () => {
    await press(zh, "继续");
    const many = await answerAll(zh, { seen: (n) => look(zh, `guidance question ${n + 1}`) });
    expect(many >= 1, "at least one question was asked");
    for (const heading of ["可以先在家观察", "为什么这样说", "出现下面的情况，马上去医院或拨打 120"]) await zh.getByRole("heading", { name: heading }).waitFor();
    await look(zh, "guidance result");
  });
  await step("in English danger in words alone shows the card and asks; no goes on, yes ends it", async () => {
    await begin(en, "en");
    await tell(en, "Sudden crushing chest pain with cold sweats", { language: "en", age: "58", sex: "male" });
    await en.getByRole("alert").locator("a[href='tel:120']").waitFor();
    await en.getByRole("heading", { name: "Is it so now?" }).waitFor();
    await look(en, "guidance danger in English");
    await press(en, said.en.no);
    await en.getByRole("heading", { name: "What we understood" }).waitFor();
    await press(en, said.en.back);
    await press(en, said.en.yes);
    await en.locator(".where").waitFor();
    expect((await en.locator("main a[href='/ask/where']").count()) === 0, "a confirmed emergency leads to no consultation");
    await look(en, "guidance emergency in English");
  });
  await step("large: the body map gives words, and an adult is asked about one thing at a time", async () => {
    await begin(elder, "zh");
    await elder.locator("details summary").first().click();
    await elder.locator("g.part").nth(3).focus();
    await elder.keyboard.press("Enter");
    await elder.getByRole("button", { name: "心慌" }).click();
    expect((await elder.inputValue("textarea[name=words]")) === "心慌", "a tap on the body map writes words");
    await look(elder, "guidance body map large");
    await largeEnough(elder, "the guidance's first screen");
    await tell(elder, "头晕三天了", { age: "72", sex: "female" });
    await elder.locator("#heard").waitFor();
    await largeEnough(elder, "what was understood");
    await press(elder, "继续");
    await answerAll(elder, { seen: (n) => largeEnough(elder, `question ${n + 1}`) });
    await look(elder, "guidance result large");
    await largeEnough(elder, "the result");
  });
  await step("words about not wanting to live show two numbers, and that nobody has been told", async () => {
    await begin(zh, "zh");
    await tell(zh, "活着没意思，不想活了");
    await zh.getByRole("alert").locator("a[href='tel:12356']").waitFor();
    await zh.getByText("目前还没有通知任何人").waitFor();
    await look(zh, "guidance crisis");
    await press(zh, said.zh.unsure);
    await zh.locator("#heard").waitFor();
  });
  await step("words that nobody understands are said not to be understood", async () => {
    await begin(zh, "zh");
    await tell(zh, "呵呵呵呵");
    await zh.getByRole("heading", { name: "没有听出具体的不舒服" }).waitFor();
    await look(zh, "guidance nothing heard");
  });
  await step("on a wide screen it reads as well", async () => {
    const wide = await desktop(browser);
    await begin(wide, "zh");
    await tell(wide, "头晕三天了");
    await wide.locator("#heard").waitFor();
    await look(wide, "guidance heard wide");
  });

  await step("the server dies and the network goes", async () => {
    killServer();
    for (const [page] of pages) await page.context().setOffline(true);
  });
  await step("the whole of it works all the same: words, chips, questions, result", async () => {
    for (const [page, language] of pages) {
      await begin(page, language);
      await tell(page, language === "zh" ? "胃疼三天了" : "My stomach has hurt for three days", { language, age: "40", sex: "male" });
      await page.locator("#heard").waitFor();
      await page.locator("main button.is-primary.is-large").click();
      await answerAll(page);
      await look(page, `guidance result without a network ${language}`);
    }
  });
  await step("and danger is seen: the card stands at once", async () => {
    await begin(elder, "zh");
    await tell(elder, "突然胸口压榨样疼，出冷汗");
    await elder.getByRole("alert").getByText("请立即拨打 120").waitFor();
    await largeEnough(elder, "the card for 120 in the guidance");
  });
});
