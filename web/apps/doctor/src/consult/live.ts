// Whose turn it is now. The server's card comes with each move; between two moves the messages themselves say who spoke last,
// and a deadline older than the last word is shown no more: a wrong clock is worse than none.
import type { Consult, Conversation } from "@xinglin/core";

type Talk = { entries: Pick<Conversation, "entries">["entries"]; about: { loaded: boolean } };

export function live(consult: Consult, talk: Talk): Consult {
  if (consult.state !== "in_progress" || !talk.about.loaded) return consult;
  const said = talk.entries.value.filter((entry) => entry.seq !== undefined && entry.from !== "system");
  const last = said.at(-1);
  if (!last || last.seq! <= consult.last_seq) return consult;
  return { ...consult, last_seq: last.seq!, turn: last.mine ? "patient" : "doctor", due: undefined };
}
