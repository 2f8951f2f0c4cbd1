// A real browser, its windows, and lines "ok - ..." that ./test counts.
import { createRequire } from "node:module";

const require = createRequire(new URL("../../web/package.json", import.meta.url));
const { chromium } = require("playwright-core");

export const port = process.env.JOURNEY_PORT;
export const origin = (app, at = port) => `http://${app}.localhost:${at}`;

const flags = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync"];
const launch = () => chromium.launch({ executablePath: "/usr/bin/chromium", args: flags });

export const phone = (browser, wishes = {}) =>
  open(browser, { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, reducedMotion: "reduce" }, wishes);
export const desktop = (browser, wishes = {}) =>
  open(browser, { viewport: { width: 1280, height: 800 }, reducedMotion: "reduce" }, wishes);

async function open(browser, window, { elder = false, language = "zh", scale = "normal" }) {
  const locale = language === "zh" ? "zh-CN" : "en-GB";
  const context = await browser.newContext({ ...window, locale, timezoneId: "Asia/Shanghai" });
  await context.addInitScript(([chosen, large, size]) => {
    if (location.protocol === "about:" || localStorage.getItem("xinglin.preferences")) return;
    localStorage.setItem("xinglin.preferences", JSON.stringify({ language: chosen, elder: large, theme: "auto" }));
    localStorage.setItem("xinglin.desk.scale", size);
  }, [language, elder, scale]);
  return watched(await context.newPage());
}

function watched(page) {
  page.setDefaultTimeout(20_000);
  page.faults = [];
  page.on("pageerror", (error) => page.faults.push(String(error)));
  return page;
}

let failed = false;
export async function step(name, deed) {
  const began = Date.now();
  try {
    await deed();
    console.log(`ok - ${name}`);
  } catch (error) {
    failed = true;
    console.log(`not ok - ${name}`);
    console.log(String(error).slice(0, 1500));
    throw error;
  } finally {
    if (process.env.JOURNEY_STEP_TIMES) console.log(`# ${Date.now() - began} ms`);
  }
}

// Runs a journey to its end and tells ./test how it went. No page may have met an error of its own.
export async function journey(play) {
  const browser = await launch();
  try {
    await play(browser);
    await step("no page met an error of its own", () => withoutFaults(browser));
  } catch (error) {
    if (!failed) console.log(`not ok - ${String(error).slice(0, 300)}`);
    failed = true;
    await lastLook(browser);
  }
  await browser.close();
  process.exit(failed ? 1 : 0);
}

const pagesOf = (browser) => browser.contexts().flatMap((context) => context.pages());

function withoutFaults(browser) {
  const faults = pagesOf(browser).flatMap((page) => page.faults ?? []);
  expect(faults.length === 0, faults.join("; "));
}

// What stood on each screen when it went wrong, where somebody asked for pictures.
async function lastLook(browser) {
  const folder = process.env.JOURNEY_PICTURES;
  if (!folder) return;
  for (const [n, page] of pagesOf(browser).entries()) await page.screenshot({ path: `${folder}/failed-${n}.png` }).catch(() => undefined);
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

export const press = (page, name) => page.getByRole("button", { name }).first().click();
export const pause = (ms) => new Promise((done) => setTimeout(done, ms));
