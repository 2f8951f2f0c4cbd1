// The danger questions as they stand in knowledge/danger; the form is checked by a test, the content by a medical officer.
export type Level = "call_120" | "emergency_now" | "doctor_today" | "doctor_soon" | "self_care";
export type Language = "zh" | "en";
export type Text = Record<Language, string>;
export type Gate = Record<string, string[]>;

export interface Sign { id: string; level: Level; crisis?: boolean; sources: string[]; text: Text }
export interface Group { id: string; text: Text; when?: Gate; signs: Sign[] }
export interface ContextQuestion { id: string; text: Text; when?: Gate; options: { id: string; text: Text }[] }
export interface Card { title: Text; why: Text; do: Text[] }

export interface Knowledge {
  version: string;
  dated: string;
  review: string;
  sources: Record<string, { kind: string; title: Text; year: number }>;
  context: ContextQuestion[];
  groups: Group[];
  answers: Record<"none" | "unsure", Text>;
  cards: Record<"call_120" | "emergency_now" | "self_harm" | "doctor_today" | "doctor_soon", Card>;
}
