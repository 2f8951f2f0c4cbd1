// How an alarm can end. "Nobody answered the phone" is not an end: the alarm stays until somebody has taken it on.
const outcomes = {
  "triage.crisis_call": ["reached", "rescue", "passed_on", "false_alarm"],
  "triage.emergency_call": ["reached", "rescue", "passed_on", "false_alarm"],
  "consult.note_overdue": ["reminded", "passed_on"],
} as const;
const anyOther = ["done", "passed_on"] as const;

// Somebody waits at a telephone: it rings until one of us has taken the call.
export const isCall = (kind: string) => kind === "triage.crisis_call" || kind === "triage.emergency_call";

export type Outcome = (typeof outcomes)[keyof typeof outcomes][number] | (typeof anyOther)[number];

export function outcomesOf(kind: string): readonly Outcome[] {
  return kind in outcomes ? outcomes[kind as keyof typeof outcomes] : anyOther;
}

// A code for those who count, and after it the words of whoever acknowledged.
export function outcomeText(outcome: Outcome, detail: string): string {
  const words = detail.trim();
  return words ? `${outcome}: ${words}` : outcome;
}
