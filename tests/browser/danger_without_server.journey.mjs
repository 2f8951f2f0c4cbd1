// Danger is seen with the server gone: the questions are judged on the phone. In elder mode and in English too.
import { axe, expect, journey, origin, phone, press, step } from "./browser.mjs";

await journey(async (browser) => {
  const patient = await phone(browser, { elder: true });
  await step("the app is loaded once", async () => {
    await patient.goto(`${origin("patient")}/`);
    await patient.waitForFunction(() => navigator.serviceWorker?.controller || navigator.serviceWorker?.ready);
    await patient.waitForTimeout(2500);
    await axe(patient, "home in elder mode");
  });
  await step("the server dies", async () => process.kill(Number(process.env.XINGLIN_SERVER_PID), "SIGKILL"));
  await step("the danger questions open all the same and show 120", async () => {
    await patient.goto(`${origin("patient")}/danger`);
    await press(patient, "我自己");
    await patient.getByRole("button", { name: "没有", exact: true }).click();
    await patient.getByText("胸痛").first().click();
    await press(patient, /^(下一步|继续|提交|就是这些|是的)/).catch(() => undefined);
    await patient.locator("a[href='tel:120']").first().waitFor();
    await axe(patient, "the card for 120 in elder mode");
  });
  await step("no page met an error of its own", async () => expect(patient.faults.length === 0, patient.faults.join("; ")));
});
