import { mount } from "@vue/test-utils";
import { createPinia, setActivePinia } from "pinia";
import { createI18n } from "vue-i18n";
import { beforeEach, describe, expect, it } from "vitest";
import { createApi, useSession, type Me, type Socket, type WorkItem } from "@xinglin/core";
import core from "../../../core/src/words/zh";
import AlarmCard from "./AlarmCard.vue";
import { useWorkLists } from "./work_lists";

let asked: { method: string; path: string; body: unknown }[];

async function answer(request: Request): Promise<Response> {
  const text = request.method === "PUT" ? await request.text() : "";
  asked.push({
    method: request.method,
    path: new URL(request.url).pathname.replace("/api/v1", ""),
    body: text ? JSON.parse(text) : undefined,
  });
  return request.method === "GET" ? Response.json({ phone: "13800990000" }) : new Response(null, { status: 204 });
}

function card(over: Partial<WorkItem> = {}, opens = false) {
  const alarm: WorkItem = {
    id: "a1",
    kind: "triage.crisis_call",
    subject: "call1",
    audience: "crisis_seat",
    urgent: true,
    opened_at: new Date().toISOString(),
    ...over,
  };
  const i18n = createI18n({ legacy: false, locale: "zh", messages: { zh: core as never } });
  return mount(AlarmCard, { props: { alarm, opens }, global: { plugins: [i18n] }, attachTo: document.body });
}
const press = (where: ReturnType<typeof card>, words: string) =>
  where
    .findAll("button")
    .find((one) => one.text().includes(words))!
    .trigger("click");

beforeEach(() => {
  setActivePinia(createPinia());
  asked = [];
  const socket = { onOpen: () => undefined, onState: () => undefined } as unknown as Socket;
  useWorkLists().use({
    api: createApi({ app: "desk", language: () => "zh", fetch: answer as typeof fetch, origin: "http://x" }),
    socket,
  });
  useSession().me = { person: "p", role: "desk", name: "王芳" } as Me;
});

describe("the card of a crisis call", () => {
  it("does not show the number before somebody takes the call, since reading it is on record", async () => {
    const shown = card();
    expect(shown.text()).not.toContain("13800990000");
    expect(asked).toEqual([]);
    await press(shown, "显示电话");
    await expect.poll(() => shown.find("a").attributes("href")).toBe("tel:13800990000");
    expect(asked.map((one) => one.path)).toEqual(["/crisis-calls/call1/phone"]);
    expect(shown.emitted("taken")).toEqual([["a1"]]);
  });

  it("is acknowledged by name, and not without an outcome", async () => {
    const shown = card();
    expect(shown.text()).toContain("以 王芳 的名义确认");
    await press(shown, "名义确认");
    expect(asked).toEqual([]);
    expect(shown.text()).toContain("请选择结果");
    await shown.get("input[value=reached]").setValue();
    await press(shown, "名义确认");
    await expect.poll(() => asked).toEqual([{ method: "PUT", path: "/alarms/a1/acknowledgement", body: { outcome: "reached" } }]);
  });
});

describe("the card of an emergency call", () => {
  it("is taken like a crisis call", async () => {
    const shown = card({ kind: "triage.emergency_call", due: new Date(Date.now() + 600_000).toISOString() });
    expect(shown.text()).toContain("10 分钟内回电");
    expect(shown.text()).not.toContain("超过回电时限");
    await press(shown, "显示电话");
    await expect.poll(() => shown.find("a").attributes("href")).toBe("tel:13800990000");
  });

  it("says that it is late", () => {
    expect(card({ kind: "triage.emergency_call", due: "2026-01-01T00:00:00Z" }).text()).toContain("超过回电时限");
  });
});

describe("the card of another alarm", () => {
  it("has no number to show", () => {
    expect(card({ kind: "consult.note_overdue" }).text()).not.toContain("显示电话");
  });

  it("opens the consultation that it is about, where there is a place to read it", async () => {
    const shown = card({ kind: "consult.note_overdue", subject: "c1" }, true);
    await press(shown, "查看这次问诊");
    expect(shown.emitted("open")).toEqual([["c1"]]);
    expect(asked).toEqual([]);
    for (const other of [card({ kind: "consult.note_overdue" }), card({}, true)]) expect(other.text()).not.toContain("查看这次问诊");
  });
});
