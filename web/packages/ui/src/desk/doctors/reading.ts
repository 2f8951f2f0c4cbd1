// Codes of a doctor's joining as words. A reason that no list knows was written by a person and is shown as it stands.
import { dayAndClock, duration, preferences, secondsUntil, serverNow } from "@xinglin/core";

type Say = (key: string, values?: Record<string, unknown>) => string;
const findingOnly = /^[a-z_.]+$/;

// "2027-11-22": a day of a calendar, the same everywhere on earth.
export function dayText(day: string, language: string = preferences.language): string {
  const parts = { year: "numeric", month: "long", day: "numeric", timeZone: "UTC" } as const;
  return new Intl.DateTimeFormat(language === "zh" ? "zh-CN" : "en-GB", parts).format(new Date(`${day}T00:00:00Z`));
}

export function untilText(instant: string, say: Say): string {
  const date = dayAndClock(instant, preferences.language);
  if (Date.parse(instant) <= serverNow()) return say("doctors.late", { date });
  return say("doctors.until", { date, left: duration(secondsUntil(instant), say, Math.floor) });
}

export function termText(term: { from: string; to?: string }, say: Say): string {
  const from = dayText(term.from);
  return term.to ? say("doctors.facts.valid", { from, to: dayText(term.to) }) : say("doctors.facts.valid_from", { from });
}

// "licence_ended" speaks of a paper; "licence" is the paper itself.
export function missingText(code: string, say: Say): string {
  const ended = /^(.+)_ended$/.exec(code)?.[1];
  if (ended) return say("doctors.missing.ended", { paper: say(`doctors.paper.${ended}`) });
  return worded(`doctors.missing.${code}`, say) ?? worded(`doctors.paper.${code}`, say) ?? code;
}

export function findingTexts(findings: string, say: Say): string[] {
  const codes = findings.split(" ").filter(Boolean);
  return codes.map((code) => worded(`doctors.finding.${code.replaceAll(".", "_")}`, say) ?? code);
}

export function reasonText(reason: string, say: Say): string {
  if (!findingOnly.test(reason)) return reason;
  return worded(`doctors.reason.${reason.replaceAll(".", "_")}`, say) ?? reason;
}

function worded(key: string, say: Say): string | undefined {
  const text = say(key);
  return text === key ? undefined : text;
}
