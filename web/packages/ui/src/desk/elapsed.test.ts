import { describe, expect, it } from "vitest";
import { elapsed } from "./elapsed";

describe("a waiting time", () => {
  it("is said in the largest unit that fits", () => {
    expect(elapsed(59_000)).toEqual({ unit: "seconds", n: 59 });
    expect(elapsed(61_000)).toEqual({ unit: "minutes", n: 1 });
    expect(elapsed(3_600_000)).toEqual({ unit: "hours", n: 1 });
    expect(elapsed(47 * 3_600_000)).toEqual({ unit: "hours", n: 47 });
    expect(elapsed(49 * 3_600_000)).toEqual({ unit: "days", n: 2 });
  });
  it("is nothing when the clocks differ", () => {
    expect(elapsed(-5000)).toEqual({ unit: "seconds", n: 0 });
  });
});
