// The screens of a guidance: what they say, and what a tap does.
import { preferences } from "@xinglin/core";
import { mount } from "@vue/test-utils";
import { createPinia, setActivePinia } from "pinia";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { createI18n } from "vue-i18n";
import { chestPain, coughing, engine, reasonOf, turnOf } from "../test/turns";
import zh from "../words/zh";
import type { Answer, Question } from "./turn";

vi.mock("../services", () => ({ api: { POST: vi.fn(), GET: vi.fn(async () => ({ data: { institutions: [] }, response: new Response() })) }, vault: {} }));
vi.mock("./engine", () => ({ guide: async () => engine, letGo: () => undefined }));
const { useGuidance } = await import("./guidance");
const { default: QuestionStep } = await import("./QuestionStep.vue");
const { default: HeardStep } = await import("./HeardStep.vue");
const { default: DangerStep } = await import("./DangerStep.vue");
const { default: ReasonList } = await import("./ReasonList.vue");

const plugins = () => [createI18n({ legacy: false, locale: "zh", messages: { zh: zh as never } })];
beforeEach(() => {
  preferences.language = "zh";
  setActivePinia(createPinia());
});

async function told(text: string) {
  const guidance = useGuidance();
  await guidance.tell(text, { signs: [] });
  return guidance;
}

describe("a question", () => {
  function shown(question: Partial<Question>, again = false) {
    const answers: Answer[] = [];
    const page = mount(QuestionStep, {
      props: { question: { ...coughing, ...question }, asked: 2, most: 8, again, onAnswered: (answer: Answer) => void answers.push(answer) },
      global: { plugins: plugins() },
    });
    const press = (label: string) => page.findAll("button").find((each) => each.text() === label)!.trigger("click");
    return { page, press, answers };
  }
  const of = (over: Partial<Answer>): Answer => ({ question: "cough.blood", chosen: [], denied: false, skipped: false, ...over });

  it("says how many there can still be", () => {
    expect(shown({}).page.text()).toContain("第 3 个问题，最多 8 个");
  });

  it("of several takes what is ticked, in the order in which it is asked", async () => {
    const { page, press, answers } = shown({});
    const boxes = page.findAll("input[type=checkbox]");
    await boxes[1]!.setValue(true);
    await boxes[0]!.setValue(true);
    await press("选好了");
    expect(answers).toEqual([of({ chosen: [0, 1] })]);
  });

  it("does not show again what was answered with no, and names the places among all", async () => {
    const { page, press, answers } = shown({ settled: [0] });
    const boxes = page.findAll("input[type=checkbox]");
    expect(boxes).toHaveLength(coughing.choices.length - 1);
    await boxes[0]!.setValue(true);
    await press("选好了");
    expect(answers).toEqual([of({ chosen: [1] })]);
  });

  it("under the heading of an earlier one says that these are others", () => {
    expect(shown({}, true).page.text()).toContain("另外几项");
    expect(shown({}).page.text()).not.toContain("另外几项");
  });

  it("of several can be denied whole, left unsure, or skipped", async () => {
    const { press, answers } = shown({});
    for (const label of ["都没有", "不确定", "跳过"]) await press(label);
    expect(answers).toEqual([of({ denied: true }), of({}), of({ skipped: true })]);
  });

  it("of yes and no is answered with one tap", async () => {
    const { press, answers } = shown({ kind: "if_yes" });
    for (const label of ["是", "不是"]) await press(label);
    expect(answers).toEqual([of({ chosen: [0] }), of({ denied: true })]);
  });

  it("of one among several too", async () => {
    const { press, answers } = shown({ kind: "one" });
    await press("发热");
    expect(answers).toEqual([of({ chosen: [1] })]);
  });
});

describe("what was understood", () => {
  it("stands with the person's own words, and a tap takes it away", async () => {
    const guidance = await told("咳了三天");
    const page = mount(HeardStep, { global: { plugins: plugins() } });
    expect(page.text()).toContain("咳嗽");
    expect(page.text()).toContain("“咳了三天”");
    await page.find(".chip button").trigger("click");
    expect(guidance.asked.corrections).toEqual([{ target: "finding", id: "cough", present: false }]);
    expect(page.find("s").text()).toBe("咳嗽");
    await page.find(".off button").trigger("click");
    expect(guidance.asked.corrections).toEqual([{ target: "finding", id: "cough", present: true }]);
  });
});

describe("danger in words alone", () => {
  it("shows the card at once and asks whether it is so now", async () => {
    const guidance = await told("胸痛");
    const page = mount(DangerStep, { global: { plugins: plugins() } });
    expect(page.find("a[href='tel:120']").exists()).toBe(true);
    expect(page.text()).toContain("您的话里提到“胸痛”");
    await page.findAll("button").find((each) => each.text() === "不是这样")!.trigger("click");
    expect(guidance.stage).toBe("heard");
  });

  it("of not wanting to live shows both numbers", async () => {
    await told("不想活了，想死");
    const page = mount(DangerStep, { global: { plugins: plugins() } });
    expect(page.findAll("a[href^='tel:']").map((each) => each.attributes("href"))).toEqual(["tel:120", "tel:12356"]);
  });
});

describe("the reasons", () => {
  it("name what was found, the words, and each work once", () => {
    const because = [reasonOf({ rule: "a", findings: [chestPain] }), reasonOf({ rule: "b", findings: [], words: [], score: 5 })];
    const page = mount(ReasonList, { props: { turn: turnOf({ because }) }, global: { plugins: plugins() } });
    expect(page.text()).toContain("胸痛");
    expect(page.text()).toContain("您说：“咳了三天”");
    expect(page.text()).toContain("5 分");
    expect(page.findAll(".works li")).toHaveLength(1);
  });

  it("say in the person's words that nothing dangerous was found", () => {
    const page = mount(ReasonList, { props: { turn: turnOf({ because: [] }) }, global: { plugins: plugins() } });
    expect(page.text()).toContain("“咳了三天”");
    expect(page.text()).toContain("没有发现");
  });
});
