import { mount } from "@vue/test-utils";
import { createI18n } from "vue-i18n";
import { describe, expect, it, vi } from "vitest";
import { Problem } from "@xinglin/core";
import core from "../../../core/src/words/zh";
import TextDialog from "./TextDialog.vue";

const words = { title: "转交", help: "写下要知道的", label: "说明", short: "太短", confirm: "确定", cancel: "不了" };
function dialog(deed: (subject: string, text: string) => Promise<void>) {
  const i18n = createI18n({ legacy: false, locale: "zh", messages: { zh: core as never } });
  return mount(TextDialog, { props: { subject: "a", words, max: 10, deed }, global: { plugins: [i18n] }, attachTo: document.body });
}
const confirm = (shown: ReturnType<typeof dialog>) => shown.get("form").trigger("submit");

describe("a text and its deed", () => {
  it("is not done for a text that is too short or too long", async () => {
    const deed = vi.fn();
    const shown = dialog(deed);
    await confirm(shown);
    expect(shown.text()).toContain("太短");
    await shown.get("textarea").setValue("一二三四五六七八九十一");
    await confirm(shown);
    expect(deed).not.toHaveBeenCalled();
  });

  it("is done for the subject it was written about, and then forgotten", async () => {
    const deed = vi.fn(async () => undefined);
    const shown = dialog(deed);
    await shown.get("textarea").setValue(" 青霉素过敏 ");
    await confirm(shown);
    await expect.poll(() => shown.emitted("done")).toEqual([["a"]]);
    expect(deed).toHaveBeenCalledWith("a", "青霉素过敏");
    expect(shown.get("textarea").element.value).toBe("");
  });

  it("keeps what was written with its subject when it fails or another is asked about", async () => {
    const shown = dialog(() => Promise.reject(Problem.unreachable()));
    await shown.get("textarea").setValue("写给下一位");
    await confirm(shown);
    await expect.poll(() => shown.text()).toContain("没有联系上服务器");
    await shown.setProps({ subject: "b" });
    expect(shown.get("textarea").element.value).toBe("");
    expect(shown.text()).not.toContain("没有联系上服务器");
    await shown.setProps({ subject: "a" });
    expect(shown.get("textarea").element.value).toBe("写给下一位");
  });
});
