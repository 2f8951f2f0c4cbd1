// A consultation's card after a word that came by the line: whose turn it is now, until when. An older word changes nothing.
import type { Consult } from "@xinglin/api";
import type { MessagePush } from "./socket";

export function afterWord(card: Consult, { message, turn, due }: MessagePush): Consult {
  if (turn === undefined || message.seq <= card.last_seq) return card;
  return { ...card, last_seq: message.seq, turn, due };
}
