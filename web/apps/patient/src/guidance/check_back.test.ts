import { preferences } from "@xinglin/core";
import { flushPromises, mount, RouterLinkStub } from "@vue/test-utils";
import { beforeEach, expect, it, vi } from "vitest";
import { createI18n } from "vue-i18n";
import { cough } from "../test/turns";
import zh from "../words/zh";

const api = vi.hoisted(() => ({ GET: vi.fn(), PUT: vi.fn(), POST: vi.fn() }));
vi.mock("../services", () => ({ api }));
const { default: CheckBack } = await import("./CheckBack.vue");

const answer = (data: unknown) => ({ data, response: new Response(null, { status: 200 }) });
beforeEach(() => {
  preferences.language = "zh";
  api.PUT.mockReset().mockResolvedValue(answer({}));
});

async function shown(...assessments: object[]) {
  api.GET.mockResolvedValue(answer({ assessments }));
  const plugins = [createI18n({ legacy: false, locale: "zh", messages: { zh: zh as never } })];
  const page = mount(CheckBack, { global: { plugins, stubs: { RouterLink: RouterLinkStub } } });
  await flushPromises();
  return page;
}
const press = async (page: Awaited<ReturnType<typeof shown>>, label: string) =>
  (await page.findAll("button").find((each) => each.text() === label)!.trigger("click"), flushPromises());

it("asks a day later, in the words of the complaint, and sends who is worse to the danger questions", async () => {
  const page = await shown({ id: "a1", complaint: cough, check: { asked: true } });
  expect(page.text()).toContain("昨天您说咳嗽，今天怎么样？");
  await press(page, "加重了");
  expect(api.PUT.mock.calls[0]).toEqual(["/triage/assessments/{id}/check", { params: { path: { id: "a1" } }, body: { how: "worse" } }]);
  expect(page.findComponent(RouterLinkStub).props("to")).toBe("/danger");
});

it("leaves in peace who has answered, or was not asked yet", async () => {
  const page = await shown({ id: "a1", check: { asked: true, how: "same" } }, { id: "a2", check: { asked: false } }, { id: "a3" });
  expect(page.find("section").exists()).toBe(false);
});

it("asks again when the answer did not arrive", async () => {
  api.PUT.mockRejectedValue(new TypeError("offline"));
  const page = await shown({ id: "a1", check: { asked: true } });
  await press(page, "好些了");
  expect(page.text()).toContain("昨天您说不舒服");
});
