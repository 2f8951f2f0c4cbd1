import type { Me } from "@xinglin/core";
import { describe, expect, it } from "vitest";
import { emptyPerson, knownOf, personOf } from "./person";

const me = { birth_date: "1962-05-08", sex: "female" } as Me;
const now = Date.parse("2026-03-01T00:00:00Z");

describe("who the patient is", () => {
  it("is known from the profile where it is about oneself", () => {
    expect(knownOf({ about: "self", pregnant: "no" }, me, now)).toEqual({ age_years: 63, sex: "female", pregnant: false });
  });

  it("is nobody known where it is about somebody else, and a baby under three months is one", () => {
    expect(knownOf({ about: "adult", pregnant: "yes" }, me, now)).toEqual({ pregnant: true });
    expect(knownOf({ about: "infant" }, me, now).age_years).toBeLessThan(0.25);
  });

  it("a profile without a date or a sex adds neither", () => {
    expect(knownOf({ about: "self" }, { sex: "unknown" } as unknown as Me, now)).toEqual({ pregnant: undefined });
  });

  it("is what the form says, in years or months", () => {
    expect(personOf({ age: "7", unit: "years", sex: "male" }, {}, false)).toEqual({ age_years: 7, sex: "male" });
    expect(personOf({ age: "6", unit: "months", sex: "" }, {}, false)).toEqual({ age_years: 0.5 });
    expect(personOf({ age: "2", unit: "years", sex: "" }, {}, true)?.age_years).toBeCloseTo(1 / 6);
    expect(personOf(emptyPerson, { pregnant: true }, false)).toEqual({ pregnant: true });
  });

  it("no age that nobody can have", () => {
    for (const age of ["130", "-3", "abc"]) expect(personOf({ ...emptyPerson, age }, {}, false)).toBeUndefined();
    expect(personOf({ ...emptyPerson, age: "9" }, {}, true)).toBeUndefined();
  });
});
