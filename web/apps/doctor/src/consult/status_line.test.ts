import type { Consult } from "@xinglin/core";
import { mount } from "@vue/test-utils";
import { afterEach, expect, it, vi } from "vitest";
import { createI18n } from "vue-i18n";
import core from "../../../../packages/core/src/words/zh";
import zh from "../words/zh";
import StatusLine from "./StatusLine.vue";

afterEach(() => vi.useRealTimers());

it("never names more time than is left, though the clocks differ by a little", () => {
  vi.useFakeTimers();
  vi.setSystemTime("2026-11-22T08:00:00Z");
  const plugins = [createI18n({ legacy: false, locale: "zh", messages: { zh: { ...core, ...zh } as never } })];
  const consult = { id: "c", state: "summary_due", due: { what: "note", at: "2026-11-23T08:00:00.400Z" } } as unknown as Consult;
  const line = mount(StatusLine, { props: { consult }, global: { plugins } });
  expect(line.text()).toContain("24 小时内签署小结");
});
