// What each screen is looked at for: faults that axe finds; and a picture of it, where a folder for pictures is named.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect } from "./browser.mjs";

const require = createRequire(new URL("../../web/package.json", import.meta.url));
const axeSource = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

export async function look(page, name) {
  await page.evaluate(() => Promise.all(document.getAnimations().map((one) => one.finished.catch(() => undefined))));
  if (process.env.JOURNEY_PICTURES) await page.screenshot({ path: `${process.env.JOURNEY_PICTURES}/${name.replaceAll(" ", "-")}.png` });
  const found = await violations(page);
  expect(found.length === 0, `axe finds nothing on ${name}: ${found.join("; ")}`);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(wide <= 0, `${name} needs no scrolling sideways, it is ${wide} px too wide`);
  const spilt = await page.evaluate(() =>
    [...document.querySelectorAll("button, a.x-button, label.choice")]
      .filter((one) => one.checkVisibility() && getComputedStyle(one).overflow === "visible" && one.scrollWidth > one.clientWidth + 1)
      .map((one) => one.textContent.trim().slice(0, 20)),
  );
  expect(spilt.length === 0, `on ${name} no words run out of what one presses: ${spilt.join("; ")}`);
}

// Through the debugger, since the page's own policy lets no foreign script in.
async function violations(page) {
  const session = await page.context().newCDPSession(page);
  if (!(await page.evaluate(() => "axe" in window))) await session.send("Runtime.evaluate", { expression: axeSource });
  await session.detach();
  return page.evaluate(async (tags) => {
    const result = await window.axe.run(document, { runOnly: tags, resultTypes: ["violations"] });
    return result.violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.target.join(" ")).slice(0, 3).join(", ")}`);
  }, rules);
}

// At least one picture of those that the selector names has been fetched and drawn.
export const drawn = (page, selector) =>
  page.evaluate((at) => [...document.querySelectorAll(at)].some((image) => image.complete && image.naturalWidth > 0), selector);

// In elder mode: what one presses is large enough to hit, and what one reads is large enough to read.
export async function largeEnough(page, name) {
  const small = await page.evaluate(() => {
    const shown = (element) => element.checkVisibility({ visibilityProperty: true }) && element.getBoundingClientRect().width > 1;
    const faults = [];
    for (const element of document.querySelectorAll("button, a.x-button, nav a, .x-input, summary")) {
      const { height } = element.getBoundingClientRect();
      if (shown(element) && height < 59.5) faults.push(`${element.textContent.trim().slice(0, 20)} ${Math.round(height)} px high`);
    }
    for (const element of document.querySelectorAll("p, li, span, dd, dt, label, h1, h2, button, a, time")) {
      const own = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent.trim());
      const size = parseFloat(getComputedStyle(element).fontSize);
      if (own && shown(element) && size < 18) faults.push(`${element.textContent.trim().slice(0, 20)} ${size} px type`);
    }
    return faults;
  });
  expect(small.length === 0, `in elder mode nothing is small on ${name}: ${small.slice(0, 5).join("; ")}`);
}
