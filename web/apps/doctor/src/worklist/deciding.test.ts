import { mount } from "@vue/test-utils";
import { createI18n } from "vue-i18n";
import { beforeEach, describe, expect, it } from "vitest";
import { defineComponent } from "vue";
import core from "../../../../packages/core/src/words/zh";
import { consultOf, world } from "../test/world";
import zh from "../words/zh";
import { useConsults } from "./consults";
import { useDeciding } from "./deciding";

// A desk to which one patient is offered.
function desk() {
  const hospital = world(consultOf("a", { state: "offered" }));
  useConsults().use({ api: hospital.api, socket: hospital.socket });
  const opened: string[] = [];
  let decide: ReturnType<typeof useDeciding>["decide"];
  const i18n = createI18n({ legacy: false, locale: "zh", messages: { zh: { ...core, ...zh } as never } });
  const shell = defineComponent({
    setup: () => ((decide = useDeciding((id) => opened.push(id)).decide), () => null),
  });
  mount(shell, { global: { plugins: [i18n] } });
  return { hospital, opened, accept: () => decide("a", "accept") };
}

describe("taking a patient", () => {
  beforeEach(() => void (document.body.innerHTML = ""));

  it("leads to him", async () => {
    const { opened, accept } = desk();
    await accept();
    expect(opened).toEqual(["a"]);
  });

  it("tears nobody away who has begun to write to another meanwhile", async () => {
    const { opened, accept } = desk();
    const taking = accept();
    dispatchEvent(new KeyboardEvent("keydown", { key: "您" }));
    await taking;
    expect(opened).toEqual([]);
    await expect.poll(() => document.body.textContent).toContain("已接诊：患者a");
  });

  it("whom another took first leads nowhere", async () => {
    const { opened, accept, hospital } = desk();
    const taken = { status: 409, body: { status: 409, code: "consult.already_accepted", what: "已由他人接诊" } };
    hospital.answer(({ path }) => (path.endsWith("/acceptance") ? taken : undefined));
    await accept();
    expect(opened).toEqual([]);
    await expect.poll(() => document.body.textContent).toContain("已由他人接诊");
  });
});
