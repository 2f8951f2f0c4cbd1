import { createPinia, setActivePinia } from "pinia";
import { beforeEach, describe, expect, it } from "vitest";
import { createApi, type Socket, type WorkItem } from "@xinglin/core";
import { useWorkLists } from "./work_lists";

const item = (id: string, over: Partial<WorkItem> = {}): WorkItem => ({
  id,
  kind: "triage.crisis_call",
  subject: "s",
  audience: "crisis_seat",
  urgent: true,
  opened_at: `2026-03-01T0${id}:00:00Z`,
  ...over,
});

let asked: string[];
let reply: { status: number; body: unknown };
let opened: () => void;

function line() {
  const send = async (request: Request) => {
    asked.push(`${request.method} ${new URL(request.url).pathname}`);
    return new Response(reply.status === 204 ? null : JSON.stringify(reply.body), {
      status: reply.status,
      headers: { "Content-Type": "application/json" },
    });
  };
  const api = createApi({ app: "desk", language: () => "zh", fetch: send as typeof fetch, origin: "http://x" });
  const socket = { onOpen: (listen: () => void) => (opened = listen), onState: () => undefined } as unknown as Socket;
  return { api, socket };
}

const push = (key: string, version: number, body: unknown, name = "alarms") => useWorkLists().knows({ name, key, version, body });

beforeEach(() => {
  setActivePinia(createPinia());
  asked = [];
  reply = { status: 200, body: { items: [] } };
  useWorkLists().use(line());
});

describe("the lists of a desk", () => {
  it("are one list, each thing once, the oldest first", () => {
    push("", 1, { alarms: [item("2"), item("1")] });
    push("crisis_seat", 1, { items: [item("2"), item("3", { urgent: false })] }, "worklist");
    expect(useWorkLists().items.map((one) => one.id)).toEqual(["1", "2", "3"]);
    expect(useWorkLists().alarms.map((one) => one.id)).toEqual(["1", "2"]);
    expect(useWorkLists().others.map((one) => one.id)).toEqual(["3"]);
  });

  it("put a person in danger before everything else, however late he came", () => {
    push("", 1, { alarms: [item("1", { kind: "consult.note_overdue" }), item("2")] });
    expect(useWorkLists().alarms.map((one) => one.id)).toEqual(["2", "1"]);
  });

  it("do not go back to an older version", () => {
    push("", 5, { alarms: [] });
    push("", 4, { alarms: [item("1")] });
    expect(useWorkLists().alarms).toEqual([]);
  });

  it("lose what was acknowledged at once, and do not get it back from a push that crossed it", async () => {
    push("", 1, { alarms: [item("1"), item("2")] });
    reply = { status: 204, body: null };
    await useWorkLists().acknowledge("1", "reached");
    push("", 2, { alarms: [item("1"), item("2")] });
    expect(useWorkLists().alarms.map((one) => one.id)).toEqual(["2"]);
  });

  it("keep an alarm whose acknowledgement was refused", async () => {
    push("", 1, { alarms: [item("1")] });
    reply = { status: 409, body: { status: 409, code: "worklist.already_acknowledged" } };
    await expect(useWorkLists().acknowledge("1", "reached")).rejects.toThrow();
    expect(useWorkLists().alarms).toHaveLength(1);
  });

  it("come from the server after each reconnect", async () => {
    reply = { status: 200, body: { items: [item("1")] } };
    opened();
    await expect.poll(() => useWorkLists().alarms.length).toBe(1);
    expect(asked).toEqual(["GET /api/v1/worklist"]);
  });

  it("say when they cannot be read", async () => {
    reply = { status: 503, body: { status: 503, code: "http.busy" } };
    await useWorkLists().load();
    expect(useWorkLists().problem?.code).toBe("http.busy");
    expect(useWorkLists().loaded).toBe(false);
  });
});

describe("the caller's number", () => {
  it("is asked for only when somebody wants to call", async () => {
    reply = { status: 200, body: { phone: "13800990000" } };
    expect(asked).toEqual([]);
    expect(await useWorkLists().phoneOf("c1")).toBe("13800990000");
    expect(asked).toEqual(["GET /api/v1/crisis-calls/c1/phone"]);
  });
});
