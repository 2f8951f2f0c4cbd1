import { describe, expect, it } from "vitest";
import { inOrder, isOpen, sections, unreadCount, waitingSince, type Listed } from "./sections";

let made = 0;
function consult(over: Partial<Listed>): Listed {
  made += 1;
  return {
    id: `c${made}`,
    state: "in_progress",
    turn: "doctor",
    opened_at: "2026-03-01T01:00:00Z",
    last_seq: 0,
    doctor_read_seq: 0,
    ...over,
  };
}

describe("the worklist", () => {
  it("puts offers first, then who was accepted, then conversations, then notes", () => {
    const list = [
      consult({ state: "summary_due" }),
      consult({ state: "in_progress" }),
      consult({ state: "offered" }),
      consult({ state: "accepted" }),
    ];
    expect(sections(list).map((section) => section.name)).toEqual(["offered", "accepted", "in_progress", "summary_due"]);
  });

  it("leaves out sections with nobody in them and consultations that have ended", () => {
    const list = [consult({ state: "closed" }), consult({ state: "cancelled" }), consult({ state: "accepted" })];
    expect(sections(list).map((section) => section.name)).toEqual(["accepted"]);
    expect(list.filter(isOpen)).toHaveLength(1);
  });

  it("shows whose turn is mine before whose turn is the patient's", () => {
    const theirs = consult({ turn: "patient", opened_at: "2026-03-01T00:00:00Z" });
    const mine = consult({ turn: "doctor", opened_at: "2026-03-01T02:00:00Z" });
    expect(inOrder([theirs, mine])).toEqual([mine, theirs]);
  });

  it("shows who has waited longest first", () => {
    const late = consult({ opened_at: "2026-03-01T02:00:00Z" });
    const early = consult({ opened_at: "2026-03-01T01:30:00Z" });
    expect(inOrder([late, early])).toEqual([early, late]);
  });

  it("keeps an order that does not jump when two have waited equally long", () => {
    const a = consult({ id: "a" });
    const b = consult({ id: "b" });
    expect(inOrder([b, a])).toEqual(inOrder([a, b]));
  });

  it("counts the wait of a note from the end of the conversation", () => {
    const note = consult({ state: "summary_due", ended_at: "2026-03-01T03:00:00Z" });
    expect(waitingSince(note)).toBe(Date.parse("2026-03-01T03:00:00Z"));
  });

  it("counts what the doctor has not read, never less than nothing", () => {
    expect(unreadCount(consult({ last_seq: 7, doctor_read_seq: 4 }))).toBe(3);
    expect(unreadCount(consult({ last_seq: 4, doctor_read_seq: 7 }))).toBe(0);
  });

  it("counts nothing as unread while the patient is only offered", () => {
    expect(unreadCount(consult({ state: "offered", last_seq: 3 }))).toBe(0);
  });
});
