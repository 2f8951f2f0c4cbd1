import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { pauseMs, Siren } from "./siren";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("the siren", () => {
  it("sounds at once, and again and again while it is wanted", () => {
    const sound = vi.fn();
    const siren = new Siren({ sound, blocked: () => false });
    siren.set(true);
    vi.advanceTimersByTime(pauseMs * 2);
    expect(sound).toHaveBeenCalledTimes(3);
  });

  it("does not double when it is asked for twice", () => {
    const sound = vi.fn();
    const siren = new Siren({ sound, blocked: () => false });
    siren.set(true);
    siren.set(true);
    expect(sound).toHaveBeenCalledOnce();
  });

  it("is quiet once nobody needs it", () => {
    const sound = vi.fn();
    const siren = new Siren({ sound, blocked: () => false });
    siren.set(true);
    siren.set(false);
    vi.advanceTimersByTime(pauseMs * 3);
    expect(sound).toHaveBeenCalledOnce();
    expect(siren.sounding).toBe(false);
  });
});
