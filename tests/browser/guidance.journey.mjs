// Guidance before the visit: in one's own words, in two languages and large; then with the network off and the server gone.
import { desktop, expect, journey, origin, phone, press, step, until } from "./browser.mjs";
import { largeEnough, look } from "./eyes.mjs";
import { answerAll, said, tell, toGuidance } from "./guidance_words.mjs";
import { answerDanger } from "./people.mjs";
import { killServer } from "./server.mjs";

const words = {
  zh: {
    part: "心慌", danger: "突然胸口压榨样疼，出冷汗", mild: "嗓子疼两天了，昨晚发烧 38.5℃，不咳嗽", fever: "发热", person: "64 岁 · 女",
    result: ["可以先在家观察", "为什么这样说", "出现下面的情况，马上去医院或拨打 120"],
  },
  en: {
    part: "Palpitations", danger: "Sudden crushing chest pain with cold sweats", mild: "A sore throat for two days, a fever of 38.5 °C, no cough",
    fever: "fever", person: "64 years old · Female",
    result: ["You can watch it at home for now", "Why we say so", "If any of these appears"],
  },
};

await journey(async (browser) => {
  const zh = await phone(browser);
  const en = await phone(browser, { language: "en" });
  const elder = await phone(browser, { elder: true });
  const pages = [[zh, "zh", "zh"], [en, "en", "en"], [elder, "zh", "large"]];
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

  for (const [page, language, name] of pages) {
    const see = async (what) => {
      await look(page, `guidance ${name} ${what}`);
      if (name === "large") await largeEnough(page, `${what} of the guidance`);
    };
    await step(`${name}: the body map gives words to begin with`, async () => {
      await begin(page, language);
      await page.locator("details summary").first().click();
      await page.locator("g.part").nth(3).focus();
      await page.keyboard.press("Enter");
      await page.getByRole("button", { name: words[language].part, exact: true }).click();
      expect((await page.inputValue("textarea[name=words]")) === words[language].part, "a tap on the body map writes words");
      await see("body map");
    });
    await step(`${name}: danger in words alone shows the card and asks; no goes on, yes ends it`, async () => {
      await tell(page, words[language].danger, { language, age: "64", sex: "female" });
      await page.getByRole("alert").locator("a[href='tel:120']").waitFor();
      await see("danger");
      await press(page, said[language].no);
      await page.locator(".chip.off s").first().waitFor();
      await see("denied");
      await press(page, said[language].back);
      await press(page, said[language].yes);
      await page.locator(".where").waitFor();
      expect((await page.locator("main a[href='/ask/where'], main form").count()) === 0, "a confirmed emergency leads to no consultation");
      await see("emergency");
    });
    await step(`${name}: what was understood stands with the person's words, and is put right with a tap`, async () => {
      await begin(page, language);
      await tell(page, words[language].mild, { language, age: "64", sex: "female" });
      await page.locator("#heard").waitFor();
      await page.getByText(words[language].person).waitFor();
      const fever = page.locator(".chip", { hasText: words[language].fever });
      await fever.getByRole("button").click();
      await page.locator(".chip.off s", { hasText: words[language].fever }).waitFor();
      await fever.getByRole("button").click();
      await page.locator(".chip:not(.off)", { hasText: words[language].fever }).waitFor();
      await see("heard");
    });
    await step(`${name}: at most eight questions, then what to do, why, and what should bring one back`, async () => {
      await page.locator("main button.is-primary.is-large").click();
      const many = await answerAll(page, { seen: (n) => see(`question ${n + 1}`) });
      expect(many >= 1 && many <= 8, `from one to eight questions were asked: ${many}`);
      for (const heading of words[language].result) await page.getByRole("heading", { name: heading }).waitFor();
      await see("result");
    });
  }

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
  await step("a browser that cannot run the engine says so; the danger questions and the doctor stay open", async () => {
    const old = await phone(browser);
    await old.addInitScript(() => (WebAssembly.instantiate = () => Promise.reject(new Error("too old"))));
    await begin(old, "zh");
    await tell(old, "头晕三天了");
    await old.getByRole("alert").getByText("导诊现在打不开").waitFor();
    expect((await old.inputValue("textarea[name=words]")) === "头晕三天了", "the words are kept");
    await old.locator("main a[href='/ask/where']").waitFor();
    await look(old, "guidance without an engine");
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
