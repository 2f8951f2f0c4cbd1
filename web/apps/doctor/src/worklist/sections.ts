// The doctor's consultations as the worklist shows them: what must be done now stands first.
export type State = "queued" | "offered" | "accepted" | "in_progress" | "summary_due" | "completed" | "closed" | "cancelled";

export interface Listed {
  id: string;
  state: State;
  turn: "patient" | "doctor" | "none";
  opened_at: string;
  accepted_at?: string | null;
  ended_at?: string | null;
  offer?: { until: string } | null;
  due?: { what: string; at: string } | null;
  last_seq: number;
  doctor_read_seq: number;
}

export type SectionName = "offered" | "accepted" | "in_progress" | "summary_due";
export interface Section<T extends Listed> {
  name: SectionName;
  rows: T[];
}

export const sectionNames: readonly SectionName[] = ["offered", "accepted", "in_progress", "summary_due"];

type Since<T> = (one: T) => number | undefined;

export function sections<T extends Listed>(consults: Iterable<T>, since: Since<T> = () => undefined): Section<T>[] {
  const all = [...consults];
  const mostPressing = pressing(since);
  return sectionNames
    .map((name) => ({ name, rows: all.filter((one) => one.state === name).sort(mostPressing) }))
    .filter((section) => section.rows.length > 0);
}

// The rows in the order they are drawn, for moving through them by keyboard.
export function inOrder<T extends Listed>(consults: Iterable<T>, since?: Since<T>): T[] {
  return sections(consults, since).flatMap((section) => section.rows);
}

export function isOpen(one: Pick<Listed, "state">): boolean {
  return (sectionNames as readonly string[]).includes(one.state);
}

// Mine to act on comes before theirs; within that, who waits longest comes first.
function pressing<T extends Listed>(since: Since<T>) {
  const waited = (one: T) => since(one) ?? waitingSince(one);
  return (a: T, b: T): number => {
    const mine = Number(b.turn === "doctor") - Number(a.turn === "doctor");
    return mine || waited(a) - waited(b) || a.id.localeCompare(b.id);
  };
}

// Since when the patient (or the note) has been waiting, in milliseconds.
export function waitingSince(one: Listed): number {
  if (one.state === "summary_due") return Date.parse(one.ended_at ?? one.opened_at);
  return Date.parse(one.opened_at);
}

export function unreadCount(one: Pick<Listed, "last_seq" | "doctor_read_seq" | "state">): number {
  if (one.state === "offered") return 0;
  return Math.max(0, one.last_seq - one.doctor_read_seq);
}
