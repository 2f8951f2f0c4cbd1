// Phrases a doctor says every day. They are put where the text stands, for reading again before they are sent.
export const templateNames = [
  "greet",
  "since",
  "fever",
  "history",
  "medicine",
  "picture",
  "offline",
  "urgent",
  "closing",
] as const;
export type TemplateName = (typeof templateNames)[number];

export interface Selection {
  text: string;
  start: number;
  end: number;
}

export function inserted(into: Selection, phrase: string): { text: string; caret: number } {
  const before = into.text.slice(0, into.start);
  const gap = before && !/\s$/.test(before) ? "\n" : "";
  const head = before + gap + phrase;
  return { text: head + into.text.slice(into.end), caret: head.length };
}
