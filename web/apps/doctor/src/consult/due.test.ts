import { describe, expect, it } from "vitest";
import type { Consult } from "@xinglin/core";
import { dueLine } from "./due";

const now = Date.parse("2026-03-01T01:00:00Z");
const due = (what: NonNullable<Consult["due"]>["what"], minutes: number) =>
  dueLine({ due: { what, at: new Date(now + minutes * 60_000).toISOString() } }, now);

describe("the line above a conversation", () => {
  it("says what happens if nobody acts, and when", () => {
    expect(due("doctor_silent", 20)).toEqual({ word: "due_doctor", leftMs: 1_200_000, urgency: "calm" });
  });
  it("is pressing while a first word is owed, or little time is left", () => {
    expect(due("first_word", 2)?.urgency).toBe("soon");
    expect(due("doctor_silent", 9)?.urgency).toBe("soon");
    expect(due("note", 300)?.urgency).toBe("calm");
    expect(due("note", 200)?.urgency).toBe("soon");
  });
  it("does not press the doctor while the patient is silent", () => {
    expect(due("patient_silent", 1)?.urgency).toBe("calm");
  });
  it("is absent when nothing is due, or nothing the doctor could do", () => {
    expect(dueLine({}, now)).toBeNull();
    expect(due("no_doctor", 5)).toBeNull();
  });
  it("never counts below nothing", () => {
    expect(due("note", -5)?.leftMs).toBe(0);
  });
});
