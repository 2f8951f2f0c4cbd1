import { describe, expect, it } from "vitest";
import { onward } from "./onward";

describe("the way on after sign-in", () => {
  it("leads back to where the doctor was", () => {
    expect(onward({ query: { next: "/consults/1" } })).toBe("/consults/1");
  });
  it("never leads out of this app, nor back to the sign-in", () => {
    for (const next of ["https://elsewhere", "//elsewhere", "/\\elsewhere", "/sign-in", "", undefined, ["/x"]]) {
      expect(onward({ query: { next } })).toBe("/");
    }
  });
});
