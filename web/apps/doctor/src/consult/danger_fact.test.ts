import { mount } from "@vue/test-utils";
import { createI18n } from "vue-i18n";
import { describe, expect, it } from "vitest";
import { preferences, type Consult } from "@xinglin/core";
import zh from "../words/zh";
import DangerFact from "./DangerFact.vue";

preferences.language = "zh";

function fact(danger: NonNullable<Consult["danger"]>) {
  const i18n = createI18n({ legacy: false, locale: "zh", messages: { zh: zh as never } });
  return mount(DangerFact, { props: { danger }, global: { plugins: [i18n] } });
}

describe("what the patient answered to the danger questions", () => {
  it("stands in the words of the question, and is heeded", () => {
    const shown = fact({ disposition: "doctor_today", signs: ["animal_bite"], unsure: ["bleeding"] });
    expect(shown.text()).toContain("被猫、狗或其他动物咬伤、抓伤");
    expect(shown.text()).toContain("不确定：有出血、外伤或中毒吗？");
    expect(shown.classes()).toEqual(expect.arrayContaining(["heed"]));
    expect(shown.classes()).not.toContain("urgent");
  });

  it("is said to be nothing, in calm colours, when nothing was ticked", () => {
    const shown = fact({ disposition: "doctor_soon", signs: [], unsure: [] });
    expect(shown.text()).toContain("没有选中任何一项");
    expect(shown.classes()).toEqual(["danger-fact"]);
  });

  it("of a question that is asked no more is shown all the same", () => {
    expect(fact({ disposition: "doctor_today", signs: ["a_sign_of_old"], unsure: [] }).text()).toContain("a_sign_of_old");
  });
});
