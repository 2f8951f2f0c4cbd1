import type { Consult } from "@xinglin/core";
import { describe, expect, it } from "vitest";
import { lineOf } from "./status";

const base: Consult = {
  id: "c",
  kind: "advice",
  state: "queued",
  institution: { id: "t", name: "T" },
  department: { id: "d", name: "D" },
  complaint: "x",
  pictures: [],
  opened_at: "",
  last_seq: 0,
  patient_delivered_seq: 0,
  patient_read_seq: 0,
  doctor_delivered_seq: 0,
  doctor_read_seq: 0,
  turn: "none",
  version: 1,
};
const say = (key: string, values: Record<string, unknown> = {}) =>
  key === "consult.doctor_named" ? String(values.name) : [key.replace("consult.bar.", ""), ...Object.values(values)].join(" ");
const times = { duration: (seconds: number) => `${seconds}s`, secondsUntil: (at: string) => Number(at) };
const line = (about: Partial<Consult>) => lineOf({ ...base, ...about }, say, times);
const doctor = { id: "x", name: "李慧敏", title: "" };

describe("the line above a consultation", () => {
  it("says the honest place, and the time only where it is known", () => {
    expect(line({ queue: { place: 3, expected_wait_s: 240 } }).until).toBe("queued_place 2 · about 240s");
    expect(line({ queue: { place: 1 } }).until).toBe("queued_next");
    expect(line({}).until).toBeUndefined();
  });

  it("says who is to act and how long he has", () => {
    const theirs = line({ state: "in_progress", turn: "doctor", doctor, due: { what: "doctor_silent", at: "1800" } });
    expect(theirs).toEqual({ what: "doctor_turn 李慧敏", until: "until 1800s", yours: false, soon: false });
    expect(line({ state: "in_progress", turn: "patient", doctor, due: { what: "patient_silent", at: "7200" } })).toMatchObject({
      what: "patient_turn 李慧敏",
      yours: true,
      soon: false,
    });
  });

  it("warns only when the patient's own time runs short", () => {
    expect(line({ state: "in_progress", turn: "patient", due: { what: "patient_silent", at: "120" } }).soon).toBe(true);
    expect(line({ state: "in_progress", turn: "doctor", due: { what: "patient_silent", at: "120" } }).soon).toBe(false);
  });

  it("has words for every state", () => {
    for (const state of [
      "queued",
      "offered",
      "accepted",
      "in_progress",
      "summary_due",
      "completed",
      "closed",
      "cancelled",
    ] as const)
      expect(line({ state }).what, state).toBeTruthy();
  });
});
