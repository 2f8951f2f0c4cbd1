import { mount } from "@vue/test-utils";
import { expect, it } from "vitest";
import { createI18n } from "vue-i18n";
import core from "../../core/src/words/zh";
import XDialog from "./XDialog.vue";

async function opened() {
  const plugins = [createI18n({ legacy: false, locale: "zh", messages: { zh: core as never } })];
  const page = mount(XDialog, { props: { open: false, title: "转给同事" }, attachTo: document.body, global: { plugins } });
  await page.setProps({ open: true });
  const element = page.find("dialog").element;
  return { page, element, told: () => page.emitted("close")?.length ?? 0, tells: () => element.dispatchEvent(new Event("close")) };
}

it("a dialog that the browser closes says so", async () => {
  const { element, told, tells } = await opened();
  element.removeAttribute("open");
  tells();
  expect(told()).toBe(1);
});

it("what was closed by its owner says nothing more: the browser tells of it late, when another may stand in its place", async () => {
  const { page, element, told, tells } = await opened();
  await page.setProps({ open: false });
  expect(element.open).toBe(false);
  const before = told();
  tells();
  expect(told()).toBe(before);
});
