import { mount, type VueWrapper } from "@vue/test-utils";
import { createI18n } from "vue-i18n";
import { describe, expect, it } from "vitest";
import { lineKey } from "../shell/line";
import { consultOf, world } from "../test/world";
import zh from "../words/zh";
import MessageComposer from "./MessageComposer.vue";

// Two patients open side by side, as on the desk.
async function twoPatients() {
  const zhang = consultOf("zhang");
  const wang = consultOf("wang");
  const hospital = world(zhang, wang);
  const i18n = createI18n({
    legacy: false,
    locale: "zh",
    messages: { zh: { ...zh, core: {} } },
    missingWarn: false,
    fallbackWarn: false,
  });
  const open = async (consult: typeof zhang) => {
    const conversation = hospital.line.conversations.of(consult.id);
    await conversation.open();
    return mount(MessageComposer, {
      props: { consult, conversation },
      global: { plugins: [i18n], provide: { [lineKey as symbol]: hospital.line } },
      attachTo: document.body,
    });
  };
  return { hospital, zhang: await open(zhang), wang: await open(wang) };
}

const text = (composer: VueWrapper) => composer.get("textarea").element as HTMLTextAreaElement;
const type = (composer: VueWrapper, words: string) => composer.get("textarea").setValue(words);
const enter = (composer: VueWrapper, init: object = {}) => composer.get("textarea").trigger("keydown", { key: "Enter", ...init });
const sentTo = (hospital: ReturnType<typeof world>, id: string) => (hospital.said.get(id) ?? []).map((one) => one.text);

describe("writing to several patients", () => {
  it("never shows one patient's unsent text at another's", async () => {
    const { zhang, wang } = await twoPatients();
    await type(zhang, "给张的话");
    expect(text(wang).value).toBe("");
    await type(wang, "给王的话");
    expect(text(zhang).value).toBe("给张的话");
  });

  it("sends each text to the patient it was written for, in whatever order", async () => {
    const { hospital, zhang, wang } = await twoPatients();
    await type(zhang, "给张的话");
    await type(wang, "给王的话");
    await enter(wang);
    await expect.poll(() => sentTo(hospital, "wang")).toEqual(["给王的话"]);
    expect(sentTo(hospital, "zhang")).toEqual([]);
    await enter(zhang);
    await expect.poll(() => sentTo(hospital, "zhang")).toEqual(["给张的话"]);
    expect(sentTo(hospital, "wang")).toEqual(["给王的话"]);
  });

  it("leaves the other's text alone when one is sent", async () => {
    const { zhang, wang } = await twoPatients();
    await type(zhang, "半句");
    await type(wang, "整句");
    await enter(wang);
    expect(text(wang).value).toBe("");
    expect(text(zhang).value).toBe("半句");
  });

  it("finds the text again when the conversation is closed and opened", async () => {
    const { hospital, zhang } = await twoPatients();
    await type(zhang, "半句");
    zhang.unmount();
    expect(hospital.line.drafts.of("zhang")).toBe("半句");
  });

  it("does not send while an input method is choosing characters, nor with Shift", async () => {
    const { hospital, zhang } = await twoPatients();
    await type(zhang, "zhong");
    await enter(zhang, { isComposing: true });
    await enter(zhang, { shiftKey: true });
    expect(sentTo(hospital, "zhang")).toEqual([]);
    expect(text(zhang).value).toBe("zhong");
  });

  it("puts a phrase where it is asked for and sends nothing", async () => {
    const { hospital, zhang, wang } = await twoPatients();
    await (zhang.vm as unknown as { insert(words: string): Promise<void> }).insert("请问有没有发热？");
    expect(text(zhang).value).toBe("请问有没有发热？");
    expect(text(wang).value).toBe("");
    expect(hospital.said.size).toBe(0);
  });
});
