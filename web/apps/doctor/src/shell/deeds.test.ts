import { createI18n } from "vue-i18n";
import { ref } from "vue";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Consult } from "@xinglin/core";
import { consultOf } from "../test/world";
import zh from "../words/zh";
import { deedsOf, type Place } from "./deeds";

const current = ref<Consult>();
const offers = ref(0);
const alarms = ref(0);
const openIds = ref<string[]>([]);
let place: Place;

const say = createI18n({ legacy: false, locale: "zh", messages: { zh } }).global.t as (key: string) => string;
const deeds = () => deedsOf(place, say);

beforeEach(() => {
  current.value = undefined;
  offers.value = 0;
  openIds.value = [];
  place = {
    current,
    offers,
    alarms,
    openIds,
    list: { focus: vi.fn(), decideFirst: vi.fn(), focusAlarm: vi.fn() },
    look: vi.fn(),
    shut: vi.fn(),
    step: vi.fn(),
    nextWaiting: vi.fn(),
    hasWaiting: () => false,
    nextPane: vi.fn(),
    reply: vi.fn(),
    note: vi.fn(),
    save: vi.fn(),
    sign: vi.fn(),
    picture: vi.fn(),
    ask: vi.fn(),
    panel: vi.fn(),
    presence: vi.fn(),
  } as unknown as Place;
});

const possible = () =>
  deeds()
    .list()
    .filter((one) => one.can())
    .map((one) => one.id);

describe("the deeds of the desk", () => {
  it("each have a name and a key of their own, so that no mouse is needed", () => {
    const list = deeds().list();
    const keys = list.map((one) => one.keys);
    expect(keys.every(Boolean)).toBe(true);
    expect(new Set(keys).size).toBe(keys.length);
    expect(list.filter((one) => one.title().startsWith("commands."))).toEqual([]);
  });

  it("take no key that a browser keeps for itself", () => {
    const kept = ["Ctrl+T", "Ctrl+W", "Ctrl+N", "Ctrl+Shift+T", "Ctrl+Shift+N", "F5", "F11", "F12"];
    expect(
      deeds()
        .list()
        .filter((one) => kept.includes(one.keys ?? "")),
    ).toEqual([]);
  });

  it("are only those that the patient's state allows", () => {
    expect(possible()).not.toContain("end");
    current.value = consultOf("a", { state: "accepted" });
    expect(possible()).toContain("hand_over");
    expect(possible()).not.toContain("end");
    current.value = consultOf("a", { state: "in_progress" });
    expect(possible()).toContain("end");
    expect(possible()).not.toContain("sign");
    current.value = consultOf("a", { state: "summary_due" });
    expect(possible()).toContain("sign");
    expect(possible()).not.toContain("reply");
  });

  it("accept or decline an offer only while there is one", () => {
    expect(deeds().run("accept")).toBe(false);
    offers.value = 1;
    expect(deeds().run("accept")).toBe(true);
    expect(place.list.decideFirst).toHaveBeenCalledWith("accept");
  });

  it("reach the open conversations by their place", () => {
    openIds.value = ["a", "b"];
    expect(deeds().run("tab_3")).toBe(false);
    deeds().run("tab_2");
    expect(place.look).toHaveBeenCalledWith("b");
  });
});
