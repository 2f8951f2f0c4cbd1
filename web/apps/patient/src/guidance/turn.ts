// What the engine is asked and what it answers. The same questions give the same answer in the browser and on the server.
export type Disposition = "call_120" | "emergency_now" | "doctor_today" | "doctor_soon" | "self_care";
export interface Both {
  zh: string;
  en: string;
}
export interface Named {
  id: string;
  name: Both;
}
export type Saying = "fact" | "doubt" | "denied" | "past" | "supposed" | "other";
export interface Chip extends Named {
  target: "finding" | "modifier" | "complaint";
  saying: Saying;
  words: string;
}
export interface Reason {
  rule: string;
  disposition: Disposition;
  red_flag: boolean;
  confirmed: boolean;
  findings: Named[];
  sources: { id: string; title: Both }[];
  words: string[];
  score?: number;
}
export interface Question {
  id: string;
  ask: Both;
  kind: "pick" | "if_yes" | "pick_is" | "one";
  red_flag: boolean;
  choices: Both[];
}
export interface Turn {
  protocol: string;
  disposition: Disposition;
  confirmed: Disposition;
  crisis: boolean;
  asks: boolean;
  departments: { code: string; name: Both }[];
  level_of_care: string;
  complaint?: Named;
  chips: Chip[];
  because: Reason[];
  advice: Both[];
  come_back_if: Both[];
  question?: Question;
  asked: number;
  most: number;
  ignored: string[];
  contradicts: boolean;
  several: boolean;
  unread: boolean;
  person: { age_years?: number; sex?: "female" | "male"; pregnant?: boolean };
}

export interface Answer {
  question: string;
  chosen: number[];
  denied: boolean;
  skipped: boolean;
}
export interface Correction {
  target: "finding" | "modifier";
  id: string;
  present: boolean;
}
export interface Asked {
  text: string;
  age_years?: number;
  sex?: "female" | "male";
  pregnant?: boolean;
  signs: string[];
  answers: Answer[];
  corrections: Correction[];
}
export interface Engine {
  turn(asked: Asked): Turn;
}

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
