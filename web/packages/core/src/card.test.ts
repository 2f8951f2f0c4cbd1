import { describe, expect, it } from "vitest";
import type { Consult, Message } from "@xinglin/api";
import { afterWord } from "./card";

const patientSilent = { what: "patient_silent", at: "2026-01-02T00:00:00Z" };
const card = { id: "c1", last_seq: 4, turn: "patient", version: 7, due: patientSilent } as unknown as Consult;
const word = (seq: number) => ({ seq, from: "patient", kind: "text", text: "好", at: "2026-01-01T00:00:00Z" }) as unknown as Message;

describe("a card after a word", () => {
  it("knows whose turn it is now, and until when", () => {
    const due = { what: "doctor_silent", at: "2026-01-01T00:30:00Z" } as Consult["due"];
    expect(afterWord(card, { consult: "c1", message: word(5), turn: "doctor", due })).toEqual({ ...card, last_seq: 5, turn: "doctor", due });
  });
  it("forgets a time that no longer runs", () => {
    expect(afterWord(card, { consult: "c1", message: word(5), turn: "doctor" }).due).toBeUndefined();
  });
  it("is not changed by a word it already counts, nor by one that says nothing of turns", () => {
    expect(afterWord(card, { consult: "c1", message: word(4), turn: "doctor" })).toBe(card);
    expect(afterWord(card, { consult: "c1", message: word(9) })).toBe(card);
  });
});
