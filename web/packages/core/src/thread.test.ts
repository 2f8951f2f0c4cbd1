// @vitest-environment node
import type { Consult, Message } from "@xinglin/api";
import { describe, expect, it } from "vitest";
import { accept, emptyThread, entries, hasHole, heldUpTo, sawUpTo, type Thread } from "./thread";

const said = (seq: number, from: Message["from"] = "doctor"): Message => ({
  seq,
  client_msg_id: `m${seq}`,
  from,
  kind: "text",
  text: `${seq}`,
  at: "2026-11-22T08:00:00Z",
});
const with_ = (...messages: Message[]): Thread => {
  const thread = emptyThread("patient");
  accept(thread, ...messages);
  return thread;
};
const seen = (delivered: number, read: number) =>
  ({ doctor_delivered_seq: delivered, doctor_read_seq: read, patient_delivered_seq: 0, patient_read_seq: 0 }) as Consult;

describe("messages", () => {
  it("stand in order of seq, however they came", () => {
    expect(with_(said(3), said(1), said(2)).messages.map((each) => each.seq)).toEqual([1, 2, 3]);
  });

  it("stand once, however often they came", () => {
    expect(with_(said(1), said(1), said(2), said(1)).messages).toHaveLength(2);
  });

  it("show a hole until it is filled", () => {
    const thread = with_(said(1), said(3));
    expect(heldUpTo(thread)).toBe(1);
    expect(hasHole(thread, 3)).toBe(true);
    accept(thread, said(2));
    expect(heldUpTo(thread)).toBe(3);
    expect(hasHole(thread, 3)).toBe(false);
  });

  it("end up the same in every order of arrival", () => {
    const all = [said(1), said(2), said(3), said(4)];
    for (const order of permutations(all)) expect(with_(...order).messages).toEqual(all);
  });

  it("take the place of the unsent message that they were", () => {
    const thread = emptyThread("patient");
    thread.unsent.push({ client_msg_id: "m1", consult: "c", text: "1", at: "", state: "sending" });
    accept(thread, said(1, "doctor"));
    expect(thread.unsent).toHaveLength(1);
    accept(thread, { ...said(2, "patient"), client_msg_id: "m1" });
    expect(thread.unsent).toHaveLength(0);
  });
});

describe("what became of my message", () => {
  it("is at the server, delivered, then read", () => {
    const thread = with_(said(1, "patient"), said(2, "patient"), said(3, "patient"));
    sawUpTo(thread, seen(2, 1));
    expect(entries(thread).map((each) => each.status)).toEqual(["read", "delivered", "accepted"]);
  });

  it("never goes back, and read means delivered", () => {
    const thread = with_(said(1, "patient"));
    sawUpTo(thread, seen(0, 1));
    sawUpTo(thread, seen(0, 0));
    expect(thread.seen).toEqual({ delivered: 1, read: 1 });
  });

  it("is not said of the other side's messages", () => {
    expect(entries(with_(said(1)))[0]).toMatchObject({ mine: false, status: undefined });
  });

  it("follows what was said, while it is on its way", () => {
    const thread = with_(said(1));
    thread.unsent.push({ client_msg_id: "x", consult: "c", picture: "p", at: "", state: "failed", why: "too late" });
    expect(entries(thread).at(-1)).toMatchObject({ mine: true, kind: "picture", status: "failed", why: "too late" });
  });

  it("is looked at from the doctor's side by what the patient has seen", () => {
    const thread = emptyThread("doctor");
    accept(thread, said(1, "doctor"));
    sawUpTo(thread, { ...seen(0, 0), patient_delivered_seq: 1 } as Consult);
    expect(entries(thread)[0]).toMatchObject({ mine: true, status: "delivered" });
  });
});

function permutations<T>(list: T[]): T[][] {
  if (list.length < 2) return [list];
  return list.flatMap((each, n) => permutations([...list.slice(0, n), ...list.slice(n + 1)]).map((rest) => [each, ...rest]));
}
