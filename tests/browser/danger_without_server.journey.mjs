// Danger is seen with the server gone: opened anew, reloaded, judged on the phone. The card for a crisis says that nobody was told.
import { expect, journey, origin, phone, press, step } from "./browser.mjs";
import { largeEnough, look } from "./eyes.mjs";
import { answerDanger, danger } from "./people.mjs";
import { killServer } from "./server.mjs";

await journey(async (browser) => {
  const patient = await phone(browser, { elder: true });
  const english = await phone(browser, { language: "en" });
  const opened = async (page) => {
    await page.goto(`${origin("patient")}/`);
    await page.waitForFunction(() => navigator.serviceWorker.controller?.state === "activated");
  };

  await step("the app is opened once", () => Promise.all([opened(patient), opened(english)]));
  await step("the server dies", async () => killServer());
  await step("the questions open all the same, and after a reload", async () => {
    await patient.goto(`${origin("patient")}/danger`);
    await patient.reload();
    await patient.getByRole("heading", { name: danger.context[0].text.zh }).waitFor();
  });
  await step("a sign offers 120 on the spot, and the card says to call at once", async () => {
    await answerDanger(patient, { signs: ["chest_pain"], upTo: "life" });
    await patient.getByText("您选的情况不能等").waitFor();
    await press(patient, "选好了");
    await patient.getByRole("alert").getByText(danger.cards.call_120.title.zh).waitFor();
    await patient.getByRole("alert").locator("a[href='tel:120']").waitFor();
    await look(patient, "call 120 in elder mode");
    await largeEnough(patient, "the card for 120");
  });
  await step("going to hospital now is said in English", async () => {
    await english.goto(`${origin("patient")}/danger`);
    await answerDanger(english, { language: "en", signs: ["vision_loss"] });
    await english.getByRole("alert").getByText(danger.cards.emergency_now.title.en).waitFor();
  });
  await step("nothing found is said too, and signing in says that the server is away", async () => {
    await english.goto(`${origin("patient")}/danger`);
    await answerDanger(english, { language: "en" });
    await english.getByText(danger.cards.doctor_soon.title.en).waitFor();
    await look(english, "nothing found without a server");
    await english.locator("a[href='/ask/where']").click();
    await english.getByText("could not be reached").first().waitFor();
  });
  await step("after an answer about self-harm: both numbers, and that nobody has been told", async () => {
    await patient.goto(`${origin("patient")}/danger`);
    await answerDanger(patient, { signs: ["self_harm_plan"] });
    const numbers = await patient.locator("[role=alert] a[href^='tel:']").evaluateAll((links) => links.map((link) => link.getAttribute("href")));
    expect(JSON.stringify(numbers) === '["tel:120","tel:12356"]', `120 and 12356 come first: ${numbers}`);
    await patient.getByText("目前还没有通知任何人").waitFor();
    await patient.fill("input[type=tel]", "13700001234");
    await press(patient, "请医生给我打电话");
    await patient.getByText("还没有通知到任何人").waitFor();
    await look(patient, "crisis without a server");
  });
});
