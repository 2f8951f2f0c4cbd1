// What follows from one turn of the engine: how urgent, how certain, and what the person has put right.
import type { Asked, Chip, Correction, Disposition, Engine, Reason, Turn } from "@xinglin/triage";

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

// "It is so", or "it is not", for all that these reasons stand on; each thing once.
export function judged(reasons: Reason[], present: boolean): Correction[] {
  const of = (target: Correction["target"], ids: string[]) => [...new Set(ids)].map((id): Correction => ({ target, id, present }));
  return [
    ...of("finding", reasons.flatMap((reason) => reason.findings.map((each) => each.id))),
    ...of("modifier", reasons.flatMap((reason) => reason.modifiers.map((each) => each.id))),
  ];
}

// Findings that go by one name are one to whoever reads them. A complaint is what the findings come to: nobody corrects it.
export function asRead(chips: Chip[]): Chip[][] {
  const rows = new Map<string, Chip[]>();
  for (const chip of chips) {
    if (chip.target === "complaint") continue;
    const row = chip.target + chip.name.zh;
    rows.set(row, [...(rows.get(row) ?? []), chip]);
  }
  return [...rows.values()];
}

// The longest words of those that lie within one another, each once.
export function longest(words: string[]): string[] {
  const each = [...new Set(words)].filter(Boolean);
  return each.filter((one) => !each.some((other) => other !== one && other.includes(one)));
}

export interface Line {
  names: string[];
  words: string[];
  score?: number;
}
// The reasons as lines: what an earlier one has said already is not said again.
export function linesOf(because: Reason[], language: "zh" | "en"): Line[] {
  const lines: Line[] = [];
  for (const reason of because) {
    const names = [...new Set([...reason.findings, ...reason.modifiers].map((each) => each.name[language]))];
    const told = names.every((name) => lines.some((line) => line.names.includes(name)));
    if (reason.score !== undefined || (names.length > 0 && !told)) lines.push({ names, words: longest(reason.words), score: reason.score });
  }
  return lines;
}
