import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { clock, dayAndClock, duration, secondsUntil, setServerTime } from "./time";

const say = (key: string, values?: Record<string, unknown>) => `${values?.n} ${key.split(".").at(-1)}`;
beforeEach(() => {
  vi.useFakeTimers();
  vi.setSystemTime("2026-11-22T08:00:00Z");
  setServerTime("2026-11-22T08:00:00Z");
});
afterEach(() => vi.useRealTimers());

it("rounds up, so that a promise is kept early", () => {
  expect([0.2, 59.1, 61, 3599, 3601, 200_000].map((seconds) => duration(seconds, say))).toEqual(
    ["1 seconds", "60 seconds", "2 minutes", "60 minutes", "2 hours", "3 days"]);
});

it("rounds down what is left", () => {
  expect([59.9, 119, 7199].map((seconds) => duration(seconds, say, Math.floor))).toEqual(["59 seconds", "1 minutes", "1 hours"]);
});

it("counts down by the server's clock, and never below zero", () => {
  setServerTime("2026-11-22T09:00:00Z");
  expect(secondsUntil("2026-11-22T09:01:00Z")).toBe(60);
  expect(secondsUntil("2026-11-22T08:59:00Z")).toBe(0);
});

it("bears a server time that is none", () => {
  setServerTime("soon");
  expect(secondsUntil("2026-11-22T08:01:00Z")).toBe(60);
});

it("names the year only where it is not this one", () => {
  expect(dayAndClock("2026-03-01T12:00:00Z", "en")).not.toContain("2026");
  expect(dayAndClock("2025-03-01T12:00:00Z", "en")).toContain("2025");
  expect(clock("2026-03-01T12:05:00Z", "zh")).toMatch(/:05$/);
});
