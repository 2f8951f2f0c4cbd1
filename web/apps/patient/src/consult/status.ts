// The one line above a consultation: what happens now, who is to act, until when. Pure, so that every state is tested.
import type { Consult } from "@xinglin/core";

export interface Line {
  what: string;
  until?: string;
  yours: boolean;
  soon: boolean;
}
type Say = (key: string, values?: Record<string, unknown>) => string;
export interface Times {
  duration(seconds: number, say: Say, round?: (part: number) => number): string;
  secondsUntil(instant: string): number;
}

const soonS = 300;

export function lineOf(consult: Consult, say: Say, times: Times): Line {
  const doctor = consult.doctor ? say("consult.doctor_named", { name: consult.doctor.name }) : say("consult.doctor");
  const calm = (what: string, until?: string): Line => ({ what, until, yours: false, soon: false });
  switch (consult.state) {
    case "queued":
      return calm(say("consult.bar.queued"), placeOf(consult, say, times));
    case "offered":
      return calm(say("consult.bar.offered"));
    case "accepted":
      return calm(say("consult.bar.accepted", { doctor }), expected(consult, say, times));
    case "in_progress":
      return turnOf(consult, doctor, say, times);
    case "summary_due":
      return calm(say("consult.bar.summary_due", { doctor }), latest(consult, say, times));
    case "completed":
    case "closed":
      return calm(say("consult.bar.completed"));
    case "cancelled":
      return calm(say("consult.bar.cancelled"));
  }
}

function turnOf(consult: Consult, doctor: string, say: Say, times: Times): Line {
  const yours = consult.turn === "patient";
  const soon = yours && consult.due !== undefined && times.secondsUntil(consult.due.at) < soonS;
  return {
    what: say(yours ? "consult.bar.patient_turn" : "consult.bar.doctor_turn", { doctor }),
    until: latest(consult, say, times),
    yours,
    soon,
  };
}

function placeOf(consult: Consult, say: Say, times: Times): string | undefined {
  if (!consult.queue) return undefined;
  const ahead = consult.queue.place - 1;
  const place = ahead > 0 ? say("consult.bar.queued_place", { n: ahead }) : say("consult.bar.queued_next");
  const wait = consult.queue.expected_wait_s;
  return wait === undefined ? place : `${place} · ${say("consult.bar.about", { time: times.duration(wait, say) })}`;
}

function expected(consult: Consult, say: Say, times: Times): string | undefined {
  return consult.due && say("consult.bar.about", { time: times.duration(times.secondsUntil(consult.due.at), say, Math.round) });
}

function latest(consult: Consult, say: Say, times: Times): string | undefined {
  return consult.due && say("consult.bar.until", { time: times.duration(times.secondsUntil(consult.due.at), say, Math.floor) });
}
