// What happens next if nobody acts, and how soon: one line above the conversation.
import type { Consult } from "@xinglin/core";

export type Urgency = "calm" | "soon";
export interface DueLine {
  word: string;
  leftMs: number;
  urgency: Urgency;
}

const words: Record<string, string> = {
  first_word: "due_first",
  doctor_silent: "due_doctor",
  patient_silent: "due_patient",
  note: "due_note",
};
const soonMs: Record<string, number> = { first_word: 180_000, doctor_silent: 600_000, note: 4 * 3_600_000 };

export function dueLine(consult: Pick<Consult, "due">, now: number): DueLine | null {
  const word = consult.due && words[consult.due.what];
  if (!consult.due || !word) return null;
  const leftMs = Math.max(0, Date.parse(consult.due.at) - now);
  return { word, leftMs, urgency: leftMs < (soonMs[consult.due.what] ?? 0) ? "soon" : "calm" };
}
