import { describe, expect, it } from "vitest";
import type { Entry } from "@xinglin/core";
import { consultOf } from "../test/world";
import { live } from "./live";

const said = (seq: number, from: Entry["from"]): Entry =>
  ({
    seq,
    client_msg_id: String(seq),
    from,
    kind: "text",
    text: "x",
    at: "2026-03-01T01:00:00Z",
    mine: from === "doctor",
  }) as Entry;
const talk = (...entries: Entry[]) => ({ entries: { value: entries }, about: { loaded: true } }) as never;
const card = consultOf("a", { turn: "patient", last_seq: 1, due: { what: "patient_silent", at: "2026-03-02T01:00:00Z" } });

describe("whose turn it is", () => {
  it("is what the server says while nothing was said since", () => {
    expect(live(card, talk(said(1, "doctor")))).toBe(card);
  });

  it("is the doctor's as soon as the patient has spoken, with no deadline of before", () => {
    const now = live(card, talk(said(1, "doctor"), said(2, "patient")));
    expect([now.turn, now.due, now.last_seq]).toEqual(["doctor", undefined, 2]);
  });

  it("is the patient's again once the doctor has answered", () => {
    expect(live(card, talk(said(1, "doctor"), said(2, "patient"), said(3, "doctor"))).turn).toBe("patient");
  });

  it("is not moved by a notice, nor by what has not reached the server", () => {
    expect(live(card, talk(said(1, "doctor"), said(2, "system")))).toBe(card);
    expect(live(card, talk(said(1, "doctor"), { ...said(2, "patient"), seq: undefined }))).toBe(card);
  });

  it("is left alone before the conversation is read, and when it has ended", () => {
    const unread = { entries: { value: [said(2, "patient")] }, about: { loaded: false } } as never;
    expect(live(card, unread)).toBe(card);
    const ended = consultOf("a", { state: "summary_due", turn: "doctor", last_seq: 1 });
    expect(live(ended, talk(said(2, "patient")))).toBe(ended);
  });
});
