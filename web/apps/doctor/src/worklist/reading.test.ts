import { describe, expect, it } from "vitest";
import type { Entry } from "@xinglin/core";
import { saidSince } from "./reading";

const at = (minute: number) => `2026-03-01T01:${String(minute).padStart(2, "0")}:00Z`;
function said(minute: number, from: Entry["from"]): Entry {
  return { client_msg_id: String(minute), from, kind: "text", text: "x", at: at(minute), mine: from === "doctor" };
}
const since = (...entries: Entry[]) => saidSince({ entries: { value: entries } } as never);

describe("how long somebody has been waiting", () => {
  it("counts from the first thing the patient said after the doctor's last word", () => {
    expect(since(said(1, "doctor"), said(5, "patient"), said(9, "patient"))).toBe(Date.parse(at(5)));
  });
  it("counts from the doctor's last word while the patient has not answered", () => {
    expect(since(said(1, "patient"), said(5, "doctor"))).toBe(Date.parse(at(5)));
  });
  it("does not take a notice of the system for somebody speaking", () => {
    expect(since(said(1, "doctor"), said(3, "system"), said(5, "patient"))).toBe(Date.parse(at(5)));
  });
  it("is unknown where nothing was said", () => {
    expect(since()).toBeUndefined();
  });
});
