import { describe, expect, it } from "vitest";
import { countdown, dashOffset } from "./countdown";

const until = "2026-03-01T01:00:30Z";
const start = Date.parse("2026-03-01T01:00:00Z");

describe("the countdown of an offer", () => {
  it("is whole when the offer begins", () => {
    expect(countdown(until, start)).toEqual({ seconds: 30, fraction: 1, over: false });
  });

  it("is half after half its time", () => {
    expect(countdown(until, start + 15_000)).toEqual({ seconds: 15, fraction: 0.5, over: false });
  });

  it("says one second while any of it is left", () => {
    expect(countdown(until, start + 29_900).seconds).toBe(1);
  });

  it("is over at the end and never negative", () => {
    expect(countdown(until, start + 90_000)).toEqual({ seconds: 0, fraction: 0, over: true });
  });

  it("is never more than whole when the clocks differ", () => {
    expect(countdown(until, start - 60_000).fraction).toBe(1);
  });

  it("draws nothing at the end and everything at the start", () => {
    expect(dashOffset(1, 10)).toBe(0);
    expect(dashOffset(0, 10)).toBeCloseTo(62.83, 2);
  });
});
