// One conversation as a value. Pure: messages by seq, unsent ones after them, and what the other side has seen.
//   1. seq is dense: a hole means that something was missed, and is fetched before anything is called read.
//   2. client_msg_id makes a message one, however often it is sent or comes back.
import type { Consult, Message, Saying } from "@xinglin/api";

export type Side = "patient" | "doctor";
export type Status = "waiting" | "sending" | "failed" | "accepted" | "delivered" | "read";
export interface Unsent extends Saying {
  consult: string;
  at: string;
  state: "waiting" | "sending" | "failed";
  why?: string;
}
export interface Entry extends Omit<Message, "seq"> {
  seq?: number;
  mine: boolean;
  status?: Status;
  why?: string;
}
export interface Seen {
  delivered: number;
  read: number;
}

export interface Thread {
  side: Side;
  messages: Message[];
  unsent: Unsent[];
  seen: Seen;
}

export const emptyThread = (side: Side): Thread => ({ side, messages: [], unsent: [], seen: { delivered: 0, read: 0 } });

// Takes messages in whatever order and however often they come.
export function accept(thread: Thread, ...arrived: Message[]): void {
  for (const message of arrived) {
    const place = thread.messages.findIndex((known) => known.seq >= message.seq);
    if (place < 0) thread.messages.push(message);
    else if (thread.messages[place]!.seq !== message.seq) thread.messages.splice(place, 0, message);
    thread.unsent = thread.unsent.filter(
      (unsent) => unsent.client_msg_id !== message.client_msg_id || message.from !== thread.side,
    );
  }
}

// The highest seq without a hole below it: fetch after it, confirm up to it.
export function heldUpTo(thread: Thread): number {
  let held = 0;
  for (const message of thread.messages) {
    if (message.seq !== held + 1) break;
    held = message.seq;
  }
  return held;
}

export const hasHole = (thread: Thread, lastSeq: number): boolean =>
  heldUpTo(thread) < Math.max(lastSeq, thread.messages.at(-1)?.seq ?? 0);

// How far the other side has received and read; it never goes back.
export function sawUpTo(thread: Thread, consult: Consult): void {
  const delivered = thread.side === "patient" ? consult.doctor_delivered_seq : consult.patient_delivered_seq;
  const read = thread.side === "patient" ? consult.doctor_read_seq : consult.patient_read_seq;
  thread.seen = { delivered: Math.max(thread.seen.delivered, delivered, read), read: Math.max(thread.seen.read, read) };
}

export function entries(thread: Thread): Entry[] {
  const said = thread.messages.map((message) => entryOf(thread, message));
  const unsent = thread.unsent.map((each): Entry => ({
    client_msg_id: each.client_msg_id,
    from: thread.side,
    kind: each.picture ? "picture" : "text",
    text: each.text,
    picture: each.picture,
    at: each.at,
    mine: true,
    status: each.state,
    why: each.why,
  }));
  return [...said, ...unsent];
}

function entryOf(thread: Thread, message: Message): Entry {
  const mine = message.from === thread.side;
  return { ...message, mine, status: mine ? statusOf(thread.seen, message.seq) : undefined };
}

function statusOf(seen: Seen, seq: number): Status {
  if (seq <= seen.read) return "read";
  return seq <= seen.delivered ? "delivered" : "accepted";
}
