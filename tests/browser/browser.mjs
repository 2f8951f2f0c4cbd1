// A real browser with a patient on a phone and a doctor on a desktop, and lines "ok - ..." that ./test counts.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(new URL("../../web/package.json", import.meta.url));
const { chromium } = require("playwright-core");
const axeSource = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

export const port = process.env.XINGLIN_PORT;
export const origin = (app) => `http://${app}.localhost:${port}`;
export const password = "apricot-grove-2026";

const flags = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync"];
export const launch = () => chromium.launch({ executablePath: "/usr/bin/chromium", args: flags });

export async function phone(browser, { elder = false, language = "zh" } = {}) {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, reducedMotion: "reduce",
    locale: language === "zh" ? "zh-CN" : "en-GB", timezoneId: "Asia/Shanghai",
  });
  await context.addInitScript(([chosen, large]) => {
    if (!localStorage.getItem("xinglin.preferences")) {
      localStorage.setItem("xinglin.preferences", JSON.stringify({ language: chosen, elder: large, theme: "auto" }));
    }
  }, [language, elder]);
  return ready(await context.newPage());
}

export async function desktop(browser) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "zh-CN", timezoneId: "Asia/Shanghai" });
  return ready(await context.newPage());
}

function ready(page) {
  page.setDefaultTimeout(30_000);
  page.faults = [];
  page.on("pageerror", (error) => page.faults.push(String(error)));
  return page;
}

let failed = false;
export async function step(name, deed) {
  try {
    await deed();
    console.log(`ok - ${name}`);
  } catch (error) {
    failed = true;
    console.log(`not ok - ${name}`);
    console.log(String(error).slice(0, 1500));
    throw error;
  }
}

// Runs a journey to its end and tells ./test how it went.
export async function journey(play) {
  const browser = await launch();
  try {
    await play(browser);
  } catch (error) {
    if (!failed) console.log(`not ok - ${String(error).slice(0, 300)}`);
    failed = true;
  }
  await browser.close();
  process.exit(failed ? 1 : 0);
}

export function expect(holds, what) {
  if (!holds) throw new Error(`not so: ${what}`);
}

export async function until(what, holds, seconds = 20) {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const found = await holds();
    if (found) return found;
    if (Date.now() > end) throw new Error(`waited ${seconds} s for ${what}`);
    await new Promise((done) => setTimeout(done, 100));
  }
}

export async function axe(page, name) {
  const session = await page.context().newCDPSession(page);
  await session.send("Runtime.evaluate", { expression: axeSource });
  const found = await page.evaluate(async () => {
    const result = await window.axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] });
    return result.violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.target.join(" ")).slice(0, 3).join(", ")}`);
  });
  await session.detach();
  expect(found.length === 0, `axe finds nothing on ${name}: ${found.join("; ")}`);
}

const fetched = async (page, path) => page.evaluate(async (at) => (await fetch(at)).json(), path);

export async function signInStaff(page, app, login) {
  await page.goto(`${origin(app)}/`);
  await page.locator("input[autocomplete=username]").waitFor();
  await page.keyboard.type(login);
  await page.keyboard.press("Tab");
  await page.keyboard.type(password);
  await page.keyboard.press("Enter");
  await page.locator("input[autocomplete=one-time-code]").waitFor();
  await page.keyboard.type((await fetched(page, `/demo/totp?login=${login}`)).code);
  await page.locator("header.bar").waitFor();
}

export const press = (page, name) => page.getByRole("button", { name }).first().click();

export async function passDangerQuestions(page) {
  await page.goto(`${origin("patient")}/danger`);
  await press(page, "我自己");
  await page.getByRole("button", { name: "没有", exact: true }).click();
  for (let group = 0; group < 4; ++group) await press(page, "以上都没有");
}

export async function signUp(page) {
  const number = `137${String(Date.now()).slice(-8)}`;
  await page.fill("input[name=phone]", number);
  await press(page, "获取验证码");
  await page.waitForSelector("input[name=code]");
  const code = await until("the code", async () => (await fetched(page, `/demo/inbox?phone=${number}`)).messages[0]?.code);
  await page.fill("input[name=code]", code);
  await press(page, "登录");
  await page.waitForSelector("input[type=checkbox]");
  for (const box of await page.locator("input[type=checkbox]").all()) await box.check();
  await press(page, "登录");
  await page.waitForURL(/profile/);
  await page.fill("input[name=name]", "王秀英");
  await page.getByText("女", { exact: true }).click();
  await page.fill("input[name=year]", "1962");
  await page.fill("input[name=month]", "5");
  await page.fill("input[name=day]", "8");
  await press(page, "保存");
  await page.waitForURL(/where/);
}
