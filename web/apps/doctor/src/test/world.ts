// A small hospital for tests: one doctor, some consultations, a server that answers as the real one does, a socket pushed by hand.
import { createPinia, setActivePinia } from "pinia";
import {
  Conversations,
  createApi,
  type Consult,
  type Message,
  type MessagePush,
  type Socket,
  type StatePush,
  type Vault,
} from "@xinglin/core";
import { Drafts } from "../consult/drafts";
import type { Line } from "../shell/line";

type Answer = { status: number; body?: unknown };
type Handler = (call: { method: string; path: string; body: unknown }) => Answer | undefined;

export function consultOf(id: string, over: Partial<Consult> = {}): Consult {
  return {
    id,
    kind: "advice",
    state: "in_progress",
    institution: { id: "t", name: "示范医院" },
    department: { id: "d", name: "全科" },
    complaint: "咳嗽",
    pictures: [],
    patient: { person: `p-${id}`, name: `患者${id}`, sex: "female", age: 30 },
    opened_at: "2026-03-01T01:00:00Z",
    last_seq: 0,
    patient_delivered_seq: 0,
    patient_read_seq: 0,
    doctor_delivered_seq: 0,
    doctor_read_seq: 0,
    turn: "doctor",
    version: 1,
    ...over,
  } as Consult;
}

export function memoryVault(): Vault {
  const rows = new Map<string, unknown>();
  const at = (kind: string, id: string) => `${kind}/${id}`;
  return {
    open: async () => undefined,
    put: async (kind, id, value) => void rows.set(at(kind, id), JSON.parse(JSON.stringify(value))),
    get: async <T>(kind: string, id: string) => rows.get(at(kind, id)) as T | undefined,
    all: async <T>(kind: string) => [...rows].filter(([key]) => key.startsWith(`${kind}/`)).map(([, value]) => value as T),
    remove: async (kind, id) => void rows.delete(at(kind, id)),
    wipe: async () => rows.clear(),
  };
}

export function handSocket() {
  const states: ((state: StatePush) => void)[] = [];
  const messages: ((push: MessagePush) => void)[] = [];
  const opens: (() => void)[] = [];
  const socket = {
    isOpen: false,
    onState: (listen: (state: StatePush) => void) => (states.push(listen), () => undefined),
    onMessage: (listen: (push: MessagePush) => void) => messages.push(listen),
    onOpen: (listen: () => void) => opens.push(listen),
  };
  return {
    socket: socket as unknown as Socket,
    opens: () => opens.forEach((listen) => listen()),
    state: (name: string, key: string, version: number, body: unknown) =>
      states.forEach((listen) => listen({ name, key, version, body })),
    message: (consult: string, message: Message) => messages.forEach((listen) => listen({ consult, message })),
  };
}

export function world(...consults: Consult[]) {
  setActivePinia(createPinia());
  const held = new Map(consults.map((one) => [one.id, one]));
  const said = new Map<string, Message[]>();
  const asked: string[] = [];
  let special: Handler = () => undefined;

  function say(id: string, body: { client_msg_id: string; text?: string; picture?: string }): Answer {
    const list = said.get(id) ?? [];
    const known = list.find((one) => one.client_msg_id === body.client_msg_id);
    const kind = body.picture ? "picture" : "text";
    const message = known ?? ({ ...body, seq: list.length + 1, from: "doctor", kind, at: "2026-03-01T01:05:00Z" } as Message);
    if (!known) said.set(id, [...list, message]);
    return { status: 201, body: message };
  }

  function ordinary(method: string, path: string, body: unknown): Answer {
    const [, first, id, rest] = path.split("/");
    if (first !== "consults") return { status: 404, body: { status: 404, code: "http.not_found" } };
    if (!id) return { status: 200, body: { consults: [...held.values()] } };
    if (!held.has(id)) return { status: 404, body: { status: 404, code: "consult.not_found" } };
    if (rest === "messages" && method === "POST") return say(id, body as never);
    if (rest === "messages") return { status: 200, body: { messages: said.get(id) ?? [], last_seq: said.get(id)?.length ?? 0 } };
    return rest ? { status: 204 } : { status: 200, body: held.get(id) };
  }

  async function fetch(request: Request): Promise<Response> {
    const path = new URL(request.url).pathname.replace("/api/v1", "");
    const text = request.method === "GET" ? "" : await request.text();
    const call = { method: request.method, path, body: text ? JSON.parse(text) : undefined };
    asked.push(`${call.method} ${path}`);
    const { status, body } = special(call) ?? ordinary(call.method, path, call.body);
    if (status === 0) throw new TypeError("no network");
    return body === undefined ? new Response(null, { status }) : Response.json(body, { status });
  }

  const hand = handSocket();
  const api = createApi({ app: "doctor", language: () => "zh", fetch: fetch as typeof globalThis.fetch, origin: "http://x" });
  const vault = memoryVault();
  const line: Line = {
    api,
    socket: hand.socket,
    vault,
    drafts: new Drafts(vault),
    conversations: new Conversations({ api, socket: hand.socket, vault, side: "doctor" }),
  };
  return { ...hand, line, api, vault, asked, said, held, answer: (handler: Handler) => (special = handler) };
}
