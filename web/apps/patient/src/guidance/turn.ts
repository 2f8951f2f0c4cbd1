// What follows from one turn of the engine: how urgent, how certain, and what the person has put right.
import type { Asked, Correction, Disposition, Engine, Reason, Turn } from "@xinglin/triage";

export type * from "@xinglin/triage";
export type Guide = Pick<Engine, "turn">;
// With every list there: what a guidance keeps.
export type AllAsked = Asked & Required<Pick<Asked, "signs" | "answers" | "corrections">>;

const urgent: ReadonlySet<Disposition> = new Set(["call_120", "emergency_now"]);
export const isUrgent = (disposition: Disposition): boolean => urgent.has(disposition);
// The person has said it himself, in an answer, a correction or a danger question: no words were read for him.
export const isConfirmed = (turn: Turn): boolean => isUrgent(turn.disposition) && isUrgent(turn.confirmed);
// Why it is urgent, as far as it stands on words that nobody has confirmed.
export const unconfirmed = (turn: Turn): Reason[] =>
  turn.because.filter((reason) => isUrgent(reason.disposition) && !reason.confirmed);

// The last word on a thing counts; earlier ones are dropped.
export function corrected(before: Correction[], now: Correction[]): Correction[] {
  const again = (old: Correction) => now.some((each) => each.target === old.target && each.id === old.id);
  return [...before.filter((old) => !again(old)), ...now];
}

// "It is so", or "it is not", for all that these reasons stand on.
export function judged(reasons: Reason[], present: boolean): Correction[] {
  return reasons.flatMap((reason) => [
    ...reason.findings.map(({ id }): Correction => ({ target: "finding", id, present })),
    ...reason.modifiers.map(({ id }): Correction => ({ target: "modifier", id, present })),
  ]);
}
