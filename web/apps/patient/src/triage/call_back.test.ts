import { preferences } from "@xinglin/core";
import { flushPromises, mount } from "@vue/test-utils";
import { createPinia, setActivePinia } from "pinia";
import { beforeEach, expect, it, vi } from "vitest";
import { createI18n } from "vue-i18n";
import zh from "../words/zh";

const post = vi.hoisted(() => vi.fn());
vi.mock("../services", () => ({ api: { POST: post } }));
const { default: CallBack } = await import("./CallBack.vue");

beforeEach(() => {
  preferences.language = "zh";
  setActivePinia(createPinia());
  post.mockReset().mockImplementation(async (path: string) => {
    if (path !== "/crisis-calls") throw new TypeError("no such screen");
    return { data: { within_s: 120 }, response: new Response(null, { status: 201 }) };
  });
});

async function asked(assessment?: () => Promise<string>) {
  const plugins = [createI18n({ legacy: false, locale: "zh", messages: { zh: zh as never } })];
  const page = mount(CallBack, { props: { kind: "crisis", assessment }, global: { plugins } });
  await page.find("input").setValue("13712345678");
  await page.find("form").trigger("submit");
  await flushPromises();
  return page;
}
const sent = () => post.mock.calls.find(([path]) => path === "/crisis-calls")?.[1].body;

it("what was said to the guidance goes along with a call for help", async () => {
  const page = await asked(async () => "a1");
  expect(sent()).toEqual({ phone: "13712345678", kind: "crisis", assessment: "a1" });
  expect(page.text()).toContain("2 分钟内给您打电话");
});

it("help is called all the same when nothing could be recorded", async () => {
  await asked(() => Promise.reject(new TypeError("offline")));
  expect(sent()).toEqual({ phone: "13712345678", kind: "crisis" });
});
