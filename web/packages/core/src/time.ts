// Times as people say them. Instants travel as RFC 3339 text; `now` is the server's, so that a wrong phone clock does no harm.
import { ref } from "vue";

let ahead = 0;
export const serverNow = () => Date.now() + ahead;
export const setServerTime = (text: string) => void (ahead = Date.parse(text) - Date.now() || 0);

export const tick = ref(0);
let ticking: ReturnType<typeof setInterval> | undefined;
// Screens that count down read `tick`, so that one timer serves them all.
export function startTicking(): void {
  ticking ??= setInterval(() => (tick.value += 1), 1000);
}

type Say = (key: string, values?: Record<string, unknown>) => string;

// "about 2 minutes". A wait is rounded up, for a promise is better kept early; what is left of a time is rounded down.
export function duration(seconds: number, say: Say, round: (part: number) => number = Math.ceil): string {
  if (seconds < 60) return say("core.time.seconds", { n: Math.max(1, round(seconds)) });
  if (seconds < 3600) return say("core.time.minutes", { n: Math.max(1, round(seconds / 60)) });
  if (seconds < 172_800) return say("core.time.hours", { n: round(seconds / 3600) });
  return say("core.time.days", { n: round(seconds / 86_400) });
}

export const secondsUntil = (instant: string) => Math.max(0, (Date.parse(instant) - serverNow()) / 1000);

const tag = (language: string) => (language === "zh" ? "zh-CN" : "en-GB");

export function clock(instant: string, language: string): string {
  return new Intl.DateTimeFormat(tag(language), { hour: "2-digit", minute: "2-digit", hour12: false }).format(new Date(instant));
}

export function dayAndClock(instant: string, language: string): string {
  const parts = { month: "short", day: "numeric", hour: "2-digit", minute: "2-digit", hour12: false } as const;
  const date = new Date(instant);
  const year = date.getFullYear() === new Date(serverNow()).getFullYear() ? {} : ({ year: "numeric" } as const);
  return new Intl.DateTimeFormat(tag(language), { ...year, ...parts }).format(date);
}
