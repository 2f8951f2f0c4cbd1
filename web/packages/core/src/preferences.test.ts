import { expect, it } from "vitest";
import { nextTick } from "vue";
import { followPreferences, preferences, readPreferences } from "./preferences";

const kept = (text: string | null) => ({ getItem: () => text }) as unknown as Storage;

it("speaks Chinese unless somebody names English first", () => {
  expect(readPreferences(kept(null), ["fr", "en-US", "zh-CN"]).language).toBe("en");
  expect(readPreferences(kept(null), ["zh-TW", "en"]).language).toBe("zh");
  expect(readPreferences(kept(null), ["fr"]).language).toBe("zh");
});

it("keeps what was chosen, and takes nonsense for nothing", () => {
  expect(readPreferences(kept('{"language":"en","elder":true,"theme":"dark"}'), ["zh"])).toEqual({
    language: "en",
    elder: true,
    theme: "dark",
  });
  expect(readPreferences(kept('{"language":"xx","elder":"yes","theme":"pink"}'), ["zh"])).toEqual({
    language: "zh",
    elder: false,
    theme: "auto",
  });
  expect(readPreferences(kept("{"), ["zh"]).language).toBe("zh");
});

it("puts the choice on the root element for the styles, and keeps it", async () => {
  const root = document.createElement("html");
  followPreferences(root);
  preferences.elder = true;
  preferences.theme = "dark";
  preferences.language = "en";
  await nextTick();
  expect([root.lang, root.hasAttribute("data-elder"), root.dataset.theme]).toEqual(["en", true, "dark"]);
  expect(readPreferences().elder).toBe(true);
  Object.assign(preferences, { elder: false, theme: "auto", language: "zh" });
  await nextTick();
  expect([root.lang, root.hasAttribute("data-elder"), root.dataset.theme]).toEqual(["zh-CN", false, undefined]);
});
