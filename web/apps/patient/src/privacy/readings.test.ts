import { expect, it } from "vitest";
import { byOthers, purposeOf, whatOf, whoOf } from "./readings";

const say = (key: string) => key;
const entry = { at: "", who: "李慧敏", role: "doctor", what: "consult.read", purpose: "treatment", refused: false };

it("names the doctor, oneself, or the system", () => {
  expect(whoOf(entry, say)).toBe("李慧敏");
  expect(whoOf({ ...entry, who: "", role: "patient" }, say)).toBe("accesses.you");
  expect(whoOf({ ...entry, who: "", role: "system" }, say)).toBe("accesses.system");
});

it("tells other people from oneself and the system", () => {
  expect([entry, { ...entry, role: "patient" }, { ...entry, role: "system" }, { ...entry, role: "desk" }].map(byOthers)).toEqual([
    true,
    false,
    false,
    true,
  ]);
});

it("says what was done and why, and hides no deed that it does not know", () => {
  expect(whatOf(entry, say)).toBe("accesses.what.consult_read");
  expect(whatOf({ ...entry, what: "something.new" }, say)).toBe("accesses.what.other");
  expect(purposeOf(entry, say)).toBe("accesses.purpose.treatment");
  expect(purposeOf({ ...entry, purpose: "unheard of" }, say)).toBeUndefined();
});
