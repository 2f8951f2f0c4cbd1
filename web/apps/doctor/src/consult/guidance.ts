// What the guidance found before the patient asked: how it is shown, and how the doctor puts it right.
import { preferences, type GuidanceCorrection, type GuidanceSummary } from "@xinglin/core";
import { isEmergency } from "@xinglin/core/danger";

export type Summary = GuidanceSummary;
export type Correction = GuidanceCorrection;
export type Disposition = Summary["disposition"];
export type Named = Summary["said"][number];
type Both = Named["name"];
export const dispositions: Disposition[] = ["call_120", "emergency_now", "doctor_today", "doctor_soon", "self_care"];
type Say = (key: string, values?: Record<string, unknown>) => string;

export const inReadersWords = (both: Both): string => both[preferences.language];

// As it stands: the doctor's word where he has spoken.
export function standing(summary: Summary): Correction {
  return summary.correction ?? { disposition: summary.disposition, department: summary.departments[0]?.code };
}

export function answerLine(answer: Summary["answers"][number], say: Say): string {
  if (answer.chosen.length > 0) return answer.chosen.map(inReadersWords).join(say("guidance.comma"));
  return say(answer.denied ? "guidance.denied_all" : "guidance.not_answered");
}

// Each name once; what the complaint is called already is not said again.
export function names(list: Named[], complaint?: Named): string[] {
  const of = (name: string) => name.toLowerCase();
  const every = list.map((each) => inReadersWords(each.name));
  const all = every.filter((name, at) => every.findIndex((other) => of(other) === of(name)) === at);
  const more = all.filter((name) => !complaint || of(name) !== of(inReadersWords(complaint.name)));
  return more.length > 0 ? more : all;
}

// Words that lie within others are not said beside them.
const longest = (words: string[]) => words.filter((one) => !words.some((other) => other !== one && other.includes(one)));

// What made it as urgent as it is; milder rules, and what stands in an earlier reason, say nothing new.
export function mainReasons(summary: Summary, say: Say): { text: string; words: string[] }[] {
  const told = new Set<string>();
  const reasons: { text: string; words: string[] }[] = [];
  for (const each of summary.because.filter((one) => one.disposition === summary.disposition)) {
    const found = names([...each.findings, ...each.modifiers]);
    if (each.score === undefined && found.every((name) => told.has(name))) continue;
    found.forEach((name) => told.add(name));
    reasons.push({ text: each.score === undefined ? found.join(say("guidance.comma")) : `MEWS ${each.score}`, words: longest(each.words) });
  }
  return reasons;
}

export function cautions(summary: Summary, say: Say): string[] {
  return [
    summary.crisis && say("guidance.crisis"),
    isEmergency(summary.disposition) && say("guidance.override"), // A confirmed one would not have come here.
    summary.contradicts && say("guidance.contradicts"),
    summary.several && say("guidance.several"),
    summary.ignored.length > 0 && say("guidance.ignored"),
  ].filter((each): each is string => Boolean(each));
}
