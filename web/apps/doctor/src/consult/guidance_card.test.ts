import { flushPromises, mount } from "@vue/test-utils";
import { preferences } from "@xinglin/core";
import { createI18n } from "vue-i18n";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { lineKey } from "../shell/line";
import { consultOf, world } from "../test/world";
import zh from "../words/zh";
import { names, type Named, type Summary } from "./guidance";
import GuidanceCard from "./GuidanceCard.vue";

const named = (id: string, zhName: string): Named => ({ id, name: { zh: zhName, en: id } });
const reason = { red_flag: false, confirmed: true, modifiers: [], sources: [], words: [] };
const summary = (over: Partial<Summary> = {}): Summary => ({
  protocol: "1", text: "胸口闷了半天，没有发烧", complaint: named("chest_tightness", "胸闷"),
  said: [named("chest_tightness", "胸闷")], denied: [named("fever", "发热")], unsure: [named("sweating", "出汗")],
  answers: [{ ask: { zh: "走路会加重吗？", en: "Worse on walking?" }, chosen: [{ zh: "会", en: "Yes" }], denied: false, skipped: false }],
  disposition: "doctor_today", crisis: false, departments: [{ code: "03.04", name: { zh: "心血管内科", en: "Cardiology" } }],
  level_of_care: "county", person: {}, at: "2026-03-01T01:00:00Z", ignored: [], contradicts: false, several: false,
  because: [
    { ...reason, rule: "a", disposition: "doctor_today", findings: [named("chest_tightness", "胸闷")], words: ["胸口闷了半天"] },
    { ...reason, rule: "b", disposition: "doctor_soon", findings: [named("cough", "咳嗽")] },
  ],
  ...over,
});

beforeEach(() => void (preferences.language = "zh"));

function shown(over: Partial<Summary> = {}, correctable = true) {
  const hospital = world(consultOf("c1"));
  const puts: unknown[] = [];
  hospital.answer(({ method, body }) => (method === "PUT" ? (puts.push(body), { status: 204 }) : undefined));
  const page = mount(GuidanceCard, {
    props: { id: "c1", summary: summary(over), complaint: "胸闷", correctable },
    global: { plugins: [createI18n({ legacy: false, locale: "zh", messages: { zh: zh as never } })], provide: { [lineKey as symbol]: hospital.line } },
  });
  const press = async (label: string) => (await page.findAll("button").find((each) => each.text() === label)!.trigger("click"), flushPromises());
  return { page, press, puts, asked: hospital.asked, answer: hospital.answer };
}

describe("the guidance's summary", () => {
  it("names urgency, department, what is so, what is not, what is unsure, and why", () => {
    const text = shown().page.text();
    for (const part of ["今天就诊", "心血管内科", "胸闷", "发热", "出汗", "胸口闷了半天", "走路会加重吗？"]) expect(text).toContain(part);
    expect(text).not.toContain("咳嗽");
  });

  it("names each thing once, and not again what the complaint says", () => {
    const { page } = shown({ said: [named("a", "胸闷"), named("b", "出冷汗"), named("c", "出冷汗")] });
    expect(names([named("fever", "fever"), named("Fever", "Fever")])).toEqual(["fever"]);
    expect(page.find("dd.said").text()).toBe("出冷汗");
  });

  it("is put right with one tap, and shown as corrected at once", async () => {
    const { page, press, puts, asked } = shown();
    await press("近期就诊");
    expect(asked).toContain("PUT /consults/c1/triage-correction");
    expect(puts).toEqual([{ disposition: "doctor_soon", department: "03.04" }]);
    expect(page.text()).toContain("医生已更正，原为“今天就诊”");
  });

  it("is confirmed by a tap on the level that stands, and asked no second time", async () => {
    const { page, press, puts } = shown();
    await press("今天就诊");
    expect(puts).toEqual([{ disposition: "doctor_today", department: "03.04" }]);
    expect(page.text()).toContain("医生已确认");
    await press("今天就诊");
    expect(puts.length).toBe(1);
  });

  it("the department too", async () => {
    const { page, puts } = shown();
    await vi.waitFor(() => expect(page.findAll("option").length).toBeGreaterThan(50));
    await page.find("select").setValue("03");
    await flushPromises();
    expect(puts).toEqual([{ disposition: "doctor_today", department: "03" }]);
  });

  it("says when a correction did not arrive, and shows none", async () => {
    const { page, press, answer } = shown();
    answer(() => ({ status: 0 }));
    await press("近期就诊");
    expect(page.text()).not.toContain("医生已更正");
    expect(page.find(".problem-card, [role=alert]").exists()).toBe(true);
  });

  it("shows a colleague's correction, and takes none from whoever only reads", () => {
    const { page } = shown({ correction: { disposition: "self_care", department: "02", at: "2026-03-01T01:05:00Z" } }, false);
    expect(page.text()).toContain("居家观察");
    expect(page.find("button").exists()).toBe(false);
  });

  it("warns of a danger that was not confirmed, and of thoughts of suicide", () => {
    const text = shown({ disposition: "call_120", crisis: true }).page.text();
    expect(text).toContain("没有确认");
    expect(text).toContain("轻生");
  });
});
