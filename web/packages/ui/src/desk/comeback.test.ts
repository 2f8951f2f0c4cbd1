import { createPinia, setActivePinia } from "pinia";
import { effectScope } from "vue";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createApi, useSession, type Vault } from "@xinglin/core";
import { askAgainMs, useComeback } from "./comeback";

let there = false;
let asked = 0;
const fetch = async () => {
  asked += 1;
  if (!there) throw new TypeError("no network");
  return Response.json({ person: "p", role: "desk" });
};

beforeEach(() => {
  vi.useFakeTimers();
  setActivePinia(createPinia());
  there = false;
  asked = 0;
  const api = createApi({ app: "desk", language: () => "zh", fetch: fetch as typeof globalThis.fetch, origin: "http://x" });
  useSession().use({ api, vault: { open: async () => undefined, wipe: async () => undefined } as unknown as Vault });
});
afterEach(() => void vi.useRealTimers());

describe("a desk opened while the server is away", () => {
  it("asks again until the server is there, and then no more", async () => {
    const scope = effectScope();
    scope.run(useComeback);
    await useSession().load();
    expect(useSession().state).toBe("unreachable");
    await vi.advanceTimersByTimeAsync(askAgainMs);
    there = true;
    await vi.advanceTimersByTimeAsync(askAgainMs);
    expect(useSession().state).toBe("signed_in");
    const before = asked;
    await vi.advanceTimersByTimeAsync(askAgainMs * 3);
    expect(asked).toBe(before);
    scope.stop();
  });
});
