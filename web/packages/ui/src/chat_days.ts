// Breaks a conversation into days and runs: one line says the day, one the speaker, and each message only what is its own.
import { serverNow, type Entry } from "@xinglin/core";

export interface Run {
  key: string;
  day?: string;
  from: Entry["from"];
  mine: boolean;
  entries: Entry[];
}
const pauseMs = 5 * 60_000;

export function runs(entries: Entry[], language: string, now = serverNow()): Run[] {
  const out: Run[] = [];
  let day = "";
  let last: Entry | undefined;
  for (const entry of entries) {
    const today = dayOf(entry.at, language, now);
    const run = out.at(-1);
    const joins = run && today === day && run.from === entry.from && last && Date.parse(entry.at) - Date.parse(last.at) < pauseMs;
    if (joins) run.entries.push(entry);
    else
      out.push({
        key: entry.client_msg_id,
        day: today === day ? undefined : today,
        from: entry.from,
        mine: entry.mine,
        entries: [entry],
      });
    day = today;
    last = entry;
  }
  return out;
}

function dayOf(at: string, language: string, now: number): string {
  const date = new Date(at);
  const days = Math.round((midnight(now) - midnight(date.getTime())) / 86_400_000);
  const tag = language === "zh" ? "zh-CN" : "en-GB";
  if (days === 0 || days === 1) return new Intl.RelativeTimeFormat(tag, { numeric: "auto" }).format(-days, "day");
  return new Intl.DateTimeFormat(tag, { month: "long", day: "numeric" }).format(date);
}

const midnight = (at: number) => new Date(at).setHours(0, 0, 0, 0);
