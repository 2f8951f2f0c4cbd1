import { createWords } from "@xinglin/core";
import { mount } from "@vue/test-utils";
import { beforeAll, describe, expect, it } from "vitest";
import type { Plugin } from "vue";
import ChatThread from "./ChatThread.vue";
import ErrorState from "./ErrorState.vue";
import { Problem } from "@xinglin/core";
import XButton from "./XButton.vue";
import XChoices from "./XChoices.vue";
import XInput from "./XInput.vue";
import XTextarea from "./XTextarea.vue";

let words: Plugin;
beforeAll(
  async () =>
    (words = (await createWords({ zh: async () => ({ default: {} }), en: async () => ({ default: {} }) })) as unknown as Plugin),
);
const show = (component: object, props: object, slots = {}) =>
  mount(component as never, { props, slots, global: { plugins: [words] }, attachTo: document.body } as never);

describe("a field", () => {
  it("joins label, hint and error to its control", () => {
    const field = show(XInput, { label: "手机号", hint: "收验证码", error: "请填写 11 位手机号" });
    const input = field.get("input");
    expect(field.get("label").attributes("for")).toBe(input.attributes("id"));
    const told = input
      .attributes("aria-describedby")!
      .split(" ")
      .map((id) => document.getElementById(id)!.textContent.trim());
    expect(told).toEqual(["收验证码", "请填写 11 位手机号"]);
    expect(input.attributes("aria-invalid")).toBe("true");
  });

  it("is not called wrong while nothing is", () => {
    expect(show(XInput, { label: "姓名" }).get("input").attributes("aria-invalid")).toBeUndefined();
  });

  it("counts characters as people do, an emoji as one", () => {
    expect(show(XTextarea, { label: "x", max: 10, modelValue: "疼😣" }).text()).toContain("2 / 10");
  });

  it("marks what is too long", () => {
    expect(show(XTextarea, { label: "x", max: 1, modelValue: "疼疼" }).get("textarea").attributes("aria-invalid")).toBe("true");
  });
});

describe("a button", () => {
  it("that is busy stays in reach and does nothing twice", async () => {
    const button = show(XButton, { busy: true }, { default: () => "提交" });
    await button.trigger("click");
    expect(button.emitted("click")).toBeUndefined();
    expect(button.attributes()).toMatchObject({ "aria-busy": "true" });
    expect(button.attributes("disabled")).toBeUndefined();
  });
});

describe("a choice", () => {
  it("is made of real radio buttons under one legend", async () => {
    const choices = show(XChoices, {
      label: "性别",
      options: [
        { value: "male", label: "男" },
        { value: "female", label: "女" },
      ],
    });
    expect(choices.get("legend").text()).toBe("性别");
    await choices.findAll("input")[1]!.setValue();
    expect(choices.emitted("update:modelValue")).toEqual([["female"]]);
  });
});

describe("an error", () => {
  it("says what, why and what now, and offers to try again", async () => {
    const error = show(ErrorState, {
      problem: new Problem({ status: 409, code: "a.b", what: "已被接走", rule: "只由一位医生接诊", way_out: "请看下一位" }),
    });
    expect(error.attributes("role")).toBe("alert");
    for (const line of ["已被接走", "只由一位医生接诊", "请看下一位"]) expect(error.text()).toContain(line);
    await error.get("button").trigger("click");
    expect(error.emitted("retry")).toHaveLength(1);
  });
});

describe("a conversation", () => {
  const entries = [
    {
      seq: 1,
      client_msg_id: "a",
      from: "doctor",
      kind: "text",
      text: "您好 <b>&</b>",
      at: new Date().toISOString(),
      mine: false,
    },
    {
      client_msg_id: "b",
      from: "patient",
      kind: "text",
      text: "疼",
      at: new Date().toISOString(),
      mine: true,
      status: "failed",
      why: "对话已结束",
    },
    {
      seq: 2,
      client_msg_id: "c",
      from: "system",
      kind: "notice",
      notice: "consult.notice_ended",
      at: new Date().toISOString(),
      mine: false,
    },
  ];
  const thread = () => show(ChatThread, { entries, otherName: "李慧敏", notice: (code: string) => `[${code}]` });

  it("is a log that speaks, with the other side's name", () => {
    const box = thread().get("[role=log]");
    expect(box.attributes("aria-live")).toBe("polite");
    expect(box.text()).toContain("李慧敏");
    expect(box.text()).toContain("[consult.notice_ended]");
  });

  it("shows text as text", () => {
    expect(thread().find("b").exists()).toBe(false);
    expect(thread().text()).toContain("<b>&</b>");
  });

  it("lets a failed message be sent again or taken back", async () => {
    const shown = thread();
    expect(shown.text()).toContain("对话已结束");
    const [again, away] = shown.findAll(".failed button");
    await again!.trigger("click");
    await away!.trigger("click");
    expect([shown.emitted("resend"), shown.emitted("discard")]).toEqual([[["b"]], [["b"]]]);
  });
});
