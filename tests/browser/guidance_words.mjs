// What the screens of the guidance are called, in both languages, and how they are walked through.
export const said = {
  zh: { go: "说好了", yes: "是，现在就是这样", no: "不是这样", unsure: "说不准，继续", straight: "直接问医生", back: "上一步" },
  en: { go: "Go on", yes: "Yes, it is so now", no: "No, it is not", unsure: "I cannot tell, go on", straight: "Ask a doctor straight away", back: "Previous" },
};

// From the danger questions, answered with nothing, to the words.
export async function toGuidance(page) {
  await page.locator("main a[href='/guidance']").click();
  await page.locator("textarea[name=words]").waitFor();
}

export async function tell(page, text, { language = "zh", age, sex } = {}) {
  await page.fill("textarea[name=words]", text);
  if (age) await page.fill("input[name=age]", age);
  if (sex) await page.locator(`input[type=radio][value=${sex}]`).check();
  await page.getByRole("button", { name: said[language].go, exact: true }).click();
}

// Answers until the result stands: none of these; no; the first of several. Gives how many were asked.
export async function answerAll(page, { seen = async () => undefined } = {}) {
  for (let n = 0; n < 9; n += 1) {
    await page.locator("main progress, main .where").first().waitFor();
    if ((await page.locator("main .where").count()) > 0) return n;
    await seen(n);
    const place = await page.locator("main progress").evaluate((bar) => bar.value);
    const none = page.locator("section > button.is-primary");
    if ((await none.count()) > 0) await none.click();
    else if ((await page.locator("main .option").count()) > 0) await page.locator("main .option").first().click();
    else await page.locator("fieldset button").nth(1).click();
    await page.waitForFunction((before) => document.querySelector("main progress")?.value !== before, place);
  }
  throw new Error("more than eight questions were asked");
}
