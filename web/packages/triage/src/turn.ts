// What is said to the engine and what it answers: the same as the server's, for it is the same engine (docs/triage.md).
export type Disposition = "call_120" | "emergency_now" | "doctor_today" | "doctor_soon" | "self_care";
export type LevelOfCare = "home" | "online" | "community" | "county" | "tertiary" | "emergency";
export type Saying = "fact" | "doubt" | "denied" | "past" | "supposed" | "other";
export type Target = "finding" | "modifier" | "complaint";
export type Sex = "female" | "male";

export interface Words {
  zh: string;
  en: string;
}
export interface Named {
  id: string;
  name: Words;
}

export interface Vitals {
  temperature_c?: number;
  spo2?: number;
  heart_rate?: number;
  respiratory_rate?: number;
  systolic?: number;
  diastolic?: number;
  glucose?: number;
  consciousness?: "A" | "V" | "P" | "U";
}
export interface Answer {
  question: string;
  chosen?: number[];
  denied?: boolean;
  skipped?: boolean;
}
export interface Correction {
  target: Target;
  id: string;
  present: boolean;
}
export interface Asked {
  text: string;
  age_years?: number | null;
  sex?: Sex | null;
  pregnant?: boolean | null;
  vitals?: Vitals | null;
  signs?: string[];
  answers?: Answer[];
  corrections?: Correction[];
}

export interface Chip extends Named {
  target: Target;
  saying: Saying;
  words: string;
}
export interface Reason {
  rule: string;
  disposition: Disposition;
  red_flag: boolean;
  confirmed: boolean;
  sign?: string; // Of the danger questions, when it was ticked there.
  score?: number; // Of the early warning score.
  findings: Named[];
  modifiers: Named[];
  sources: { id: string; title: Words }[];
  words: string[];
}
export interface Question {
  id: string;
  ask: Words;
  kind: "pick" | "if_yes" | "pick_is" | "one";
  red_flag: boolean;
  choices: Words[];
  settled?: number[]; // Places that were answered with no elsewhere: not shown again.
}
export interface Turn {
  protocol: string;
  disposition: Disposition;
  confirmed: Disposition; // What stands without words that were only read; never milder than doctor_soon.
  crisis: boolean;
  asks: boolean;
  departments: { code: string; name: Words }[];
  level_of_care: LevelOfCare;
  complaint?: Named;
  chips: Chip[];
  because: Reason[];
  advice: Words[];
  come_back_if: Words[];
  question?: Question;
  asked: number;
  most: number;
  ignored: string[];
  contradicts: boolean;
  several: boolean;
  unread: boolean;
  person: { age_years?: number; age_guessed?: boolean; sex?: Sex; pregnant?: boolean };
}
