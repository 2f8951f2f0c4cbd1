import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { effectScope, type EffectScope } from "vue";
import { useDraft, type Draft } from "./draft";
import type { Vault } from "./vault";

let kept: Map<string, unknown>;
const vault = {
  put: async (_kind: string, id: string, value: unknown) => void kept.set(id, value),
  get: async (_kind: string, id: string) => kept.get(id),
  remove: async (_kind: string, id: string) => void kept.delete(id),
} as unknown as Vault;
let scope: EffectScope;
const draft = <T>(id: string, first: T): Draft<T> => scope.run(() => useDraft(vault, id, first))!;

beforeEach(() => {
  vi.useFakeTimers();
  kept = new Map();
  scope = effectScope();
});
afterEach(() => {
  scope.stop();
  vi.useRealTimers();
});

it("comes back after a reload", async () => {
  const first = draft("talk", "");
  await first.ready;
  first.value.value = "嗓子疼";
  await vi.advanceTimersByTimeAsync(500);
  const second = draft("talk", "");
  await second.ready;
  expect(second.value.value).toBe("嗓子疼");
});

it("never writes over what was typed while it was being fetched", async () => {
  kept.set("talk", "old");
  const mine = draft("talk", "");
  mine.value.value = "new";
  await vi.advanceTimersByTimeAsync(0);
  await mine.ready;
  expect(mine.value.value).toBe("new");
});

it("is kept when the page is left before the pause is over", async () => {
  const mine = draft("talk", "");
  mine.value.value = "嗓子疼";
  await Promise.resolve();
  dispatchEvent(new Event("pagehide"));
  expect(kept.get("talk")).toBe("嗓子疼");
});

it("is kept when its screen goes away", async () => {
  const mine = draft("talk", { text: "" });
  mine.value.value.text = "嗓子疼";
  await Promise.resolve();
  scope.stop();
  expect(kept.get("talk")).toEqual({ text: "嗓子疼" });
});

it("is gone once it was sent, and does not come back by a late timer", async () => {
  const mine = draft("talk", "");
  mine.value.value = "嗓子疼";
  await vi.advanceTimersByTimeAsync(500);
  await mine.clear();
  await vi.advanceTimersByTimeAsync(5000);
  expect([mine.value.value, kept.size]).toEqual(["", 0]);
});
