import { describe, expect, it } from "vitest";
import { world } from "../test/world";
import { usePresence } from "./presence";

function onDuty() {
  const hospital = world();
  const presence = usePresence();
  presence.use({ api: hospital.api, socket: hospital.socket });
  return { hospital, presence };
}

describe("being on duty", () => {
  it("is what the server says, not what was asked for", async () => {
    const { hospital, presence } = onDuty();
    hospital.answer(() => ({ status: 200, body: { online: false, load: 2, cap: 5 } }));
    await presence.set(true);
    expect(presence.online).toBe(false);
    expect([presence.load, presence.cap]).toEqual([2, 5]);
  });

  it("does not change when the server cannot be reached", async () => {
    const { hospital, presence } = onDuty();
    hospital.answer(() => ({ status: 0 }));
    await presence.toggle();
    expect(presence.online).toBe(false);
    expect(presence.problem?.unanswered).toBe(true);
    expect(presence.changing).toBe(false);
  });

  it("follows the socket, and not back to an older state", () => {
    const { hospital, presence } = onDuty();
    hospital.state("presence", "me", 3, { online: true, load: 1, cap: 5 });
    hospital.state("presence", "me", 2, { online: false, load: 0, cap: 5 });
    expect(presence.online).toBe(true);
  });

  it("takes the first state after a reconnect, whatever its version", () => {
    const { hospital, presence } = onDuty();
    hospital.state("presence", "me", 9, { online: true, load: 1, cap: 5 });
    hospital.opens();
    hospital.state("presence", "me", 1, { online: false, load: 0, cap: 5 });
    expect(presence.online).toBe(false);
  });
});
