// Numbers of papers as people type them, and what their form still lacks. The server reads them for good.
import type { PaperKind } from "@xinglin/core";

export const paperKinds: PaperKind[] = ["qualification", "licence", "title_certificate", "assessment"];
const lengths: Partial<Record<PaperKind, number>> = { qualification: 27, licence: 15 };
const forms: Record<PaperKind, RegExp> = {
  qualification: /^\d{26}[\dX]$/,
  licence: /^\d{15}$/,
  title_certificate: /^[0-9A-Z-]{4,40}$/,
  assessment: /^[0-9A-Z-]{4,40}$/,
};

// Full-width characters, blanks and small letters are how it was typed, not what it is.
export const plainNumber = (typed: string) => typed.normalize("NFKC").replace(/\s/g, "").toUpperCase();

export type NumberState = { state: "empty" | "fits" | "wrong" } | { state: "short" | "long"; by: number };

export function numberState(kind: PaperKind, typed: string): NumberState {
  const number = plainNumber(typed);
  if (!number) return { state: "empty" };
  const by = (lengths[kind] ?? number.length) - number.length;
  if (by !== 0) return { state: by > 0 ? "short" : "long", by: Math.abs(by) };
  return { state: forms[kind].test(number) ? "fits" : "wrong" };
}
