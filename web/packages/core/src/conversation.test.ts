import type { Consult, Message, Saying } from "@xinglin/api";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Api } from "./client";
import { Conversation, Conversations } from "./conversation";
import { Problem } from "./problem";
import type { Socket } from "./socket";
import type { Unsent } from "./thread";
import type { Vault } from "./vault";

const consult: Consult = {
  id: "c",
  kind: "advice",
  state: "in_progress",
  institution: { id: "t", name: "T" },
  department: { id: "d", name: "D" },
  complaint: "x",
  pictures: [],
  opened_at: "",
  last_seq: 0,
  patient_delivered_seq: 0,
  patient_read_seq: 0,
  doctor_delivered_seq: 0,
  doctor_read_seq: 0,
  turn: "patient",
  version: 1,
};

// A server that numbers messages, keeps one per client_msg_id, and can be made to fail.
class Server {
  messages: Message[] = [];
  receipts: object[] = [];
  fail?: Problem;
  failAfter?: Problem;
  about = { ...consult };

  say(body: Saying, from: Message["from"] = "patient"): Message {
    const known = this.messages.find((each) => each.client_msg_id === body.client_msg_id);
    if (known) return known;
    const fresh: Message = {
      ...body,
      seq: this.messages.length + 1,
      from,
      kind: body.picture ? "picture" : "text",
      at: new Date().toISOString(),
    };
    this.messages.push(fresh);
    this.about = { ...this.about, last_seq: fresh.seq, version: this.about.version + 1 };
    return fresh;
  }
  take<T>(act: () => T): T {
    if (this.fail) throw this.fail;
    const got = act();
    if (this.failAfter) throw this.failAfter;
    return got;
  }
}

class Drawer {
  kept = new Map<string, unknown>();
  vault = {
    put: async (kind: string, id: string, value: unknown) => void this.kept.set(`${kind}/${id}`, structuredClone(value)),
    all: async (kind: string) => [...this.kept].filter(([at]) => at.startsWith(`${kind}/`)).map(([, value]) => value),
    remove: async (kind: string, id: string) => void this.kept.delete(`${kind}/${id}`),
  } as unknown as Vault;
}

let server: Server;
let drawer: Drawer;
let live = true;
const listeners: { state?: (state: unknown) => void; message?: (push: unknown) => void; open?: () => void } = {};

const socket = {
  get isOpen() {
    return live;
  },
  send: async (verb: string, _path: object, body: Saying) =>
    server.take(() => {
      if (verb === "message.send") return server.say(JSON.parse(JSON.stringify(body)));
      server.receipts.push(body);
      return undefined;
    }),
  onState: (listen: (state: unknown) => void) => (listeners.state = listen),
  onMessage: (listen: (push: unknown) => void) => (listeners.message = listen),
  onOpen: (listen: () => void) => (listeners.open = listen),
} as unknown as Socket;

const answer = <T>(act: () => T) => {
  const data = server.take(act);
  return { data, response: new Response(null, { status: 200 }) };
};
const api = {
  GET: async (path: string, options: { params: { query?: { after: number; limit: number } } }) =>
    answer(() =>
      path.endsWith("/messages")
        ? {
            messages: server.messages
              .filter((each) => each.seq > options.params.query!.after)
              .slice(0, options.params.query!.limit),
            last_seq: server.messages.length,
          }
        : server.about,
    ),
  POST: async (_path: string, options: { body: Saying }) => answer(() => server.say(JSON.parse(JSON.stringify(options.body)))),
  PUT: async (_path: string, options: { body: object }) => answer(() => void server.receipts.push(options.body)),
} as unknown as Api;

const open = async () => {
  const conversation = new Conversation("c", { api, socket, vault: drawer.vault, side: "patient" });
  await conversation.open();
  return conversation;
};
const shown = (conversation: Conversation) => conversation.entries.value.map((each) => [each.text, each.status]);

beforeEach(() => {
  server = new Server();
  drawer = new Drawer();
  live = true;
});

describe("saying something", () => {
  it("shows it at once, and as arrived once the server has numbered it", async () => {
    const conversation = await open();
    const saying = conversation.say({ text: "疼" });
    expect(shown(conversation)).toEqual([["疼", "sending"]]);
    await saying;
    expect(shown(conversation)).toEqual([["疼", "accepted"]]);
    expect(drawer.kept.size).toBe(0);
  });

  it("goes one at a time and in order, however fast it is said", async () => {
    const conversation = await open();
    const sent = vi.spyOn(socket, "send");
    let first: (message: Message) => void = () => undefined;
    sent.mockImplementationOnce(() => new Promise((resolve) => (first = resolve as typeof first)));
    const saying = [conversation.say({ text: "一" }), conversation.say({ text: "二" }), conversation.say({ text: "三" })];
    await vi.waitFor(() => expect(sent).toHaveBeenCalled());
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(sent).toHaveBeenCalledOnce();
    first(server.say({ client_msg_id: conversation.thread.unsent[0]!.client_msg_id, text: "一" }));
    await Promise.all(saying);
    expect(server.messages.map((each) => each.text)).toEqual(["一", "二", "三"]);
    sent.mockRestore();
  });

  it("goes by request where there is no live line", async () => {
    live = false;
    const conversation = await open();
    await conversation.say({ text: "疼" });
    expect(server.messages).toHaveLength(1);
  });

  it("waits without a network, is kept, and goes out once when it is back", async () => {
    const conversation = await open();
    server.fail = Problem.unreachable();
    await conversation.say({ text: "一" });
    await conversation.say({ text: "二" });
    expect(shown(conversation).map(([, status]) => status)).toEqual(["waiting", "waiting"]);
    expect(drawer.kept.size).toBe(2);
    server.fail = undefined;
    await conversation.flush();
    expect(server.messages.map((each) => each.text)).toEqual(["一", "二"]);
    expect(drawer.kept.size).toBe(0);
  });

  it("is one message although the answer was lost and it was sent again", async () => {
    const conversation = await open();
    server.failAfter = Problem.unreachable("network.lost");
    await conversation.say({ text: "疼" });
    server.failAfter = undefined;
    await conversation.flush();
    expect(server.messages).toHaveLength(1);
    expect(shown(conversation)).toEqual([["疼", "accepted"]]);
  });

  it("shows a refusal with its reason, and lets the next one go", async () => {
    const conversation = await open();
    server.fail = new Problem({ status: 409, code: "consult.over", what: "对话已结束" });
    await conversation.say({ text: "一" });
    server.fail = undefined;
    await conversation.say({ text: "二" });
    expect(conversation.entries.value.find((each) => each.text === "一")).toMatchObject({ status: "failed", why: "对话已结束" });
    expect(server.messages.map((each) => each.text)).toEqual(["二"]);
    await conversation.retry(conversation.thread.unsent[0]!.client_msg_id);
    expect(server.messages.map((each) => each.text)).toEqual(["二", "一"]);
  });

  it("that waits is shown after a reload although the server is still gone", async () => {
    const first = await open();
    server.fail = Problem.unreachable();
    await first.say({ text: "疼" });
    const second = await open();
    expect(second.about.problem?.unanswered).toBe(true);
    expect(shown(second)).toEqual([["疼", "waiting"]]);
  });

  it("survives a reload of the page", async () => {
    const first = await open();
    server.fail = Problem.unreachable();
    await first.say({ text: "疼" });
    server.fail = undefined;
    const second = await open();
    expect(server.messages.map((each) => each.text)).toEqual(["疼"]);
    expect(shown(second)).toEqual([["疼", "accepted"]]);
  });

  it("is forgotten when its writer takes it back", async () => {
    const conversation = await open();
    server.fail = new Problem({ status: 422, code: "wire.text" });
    await conversation.say({ text: "疼" });
    await conversation.discard(conversation.thread.unsent[0]!.client_msg_id);
    expect(drawer.kept.size).toBe(0);
    expect(conversation.entries.value).toEqual([]);
  });

  it("leaves other conversations' unsent messages alone", async () => {
    await drawer.vault.put("outbox", "x", {
      client_msg_id: "x",
      consult: "other",
      text: "?",
      at: "",
      state: "waiting",
    } satisfies Unsent);
    const conversation = await open();
    expect(conversation.thread.unsent).toEqual([]);
  });
});

describe("hearing something", () => {
  it("fetches what was missed before it shows the rest as read", async () => {
    const conversation = await open();
    await conversation.show(true);
    server.say({ client_msg_id: "a", text: "1" }, "doctor");
    const second = server.say({ client_msg_id: "b", text: "2" }, "doctor");
    conversation.arrived(second);
    await vi.waitFor(() => expect(conversation.thread.messages.map((each) => each.seq)).toEqual([1, 2]));
    await vi.waitFor(() => expect(server.receipts.at(-1)).toEqual({ delivered_seq: 2, read_seq: 2 }));
  });

  it("does not ask for ever when the server gives what was not asked for", async () => {
    const conversation = await open();
    conversation.arrived({ seq: 3, client_msg_id: "z", from: "doctor", kind: "text", text: "3", at: "" });
    const asked = vi.spyOn(api, "GET");
    server.messages = [{ seq: 3, client_msg_id: "z", from: "doctor", kind: "text", text: "3", at: "" }];
    await conversation.catchUp();
    await conversation.catchUp();
    expect(asked.mock.calls.length).toBeLessThan(5);
    asked.mockRestore();
  });

  it("says delivered, not read, of what nobody looks at", async () => {
    const conversation = await open();
    conversation.arrived(server.say({ client_msg_id: "a", text: "1" }, "doctor"));
    await vi.waitFor(() => expect(server.receipts).toEqual([{ delivered_seq: 1 }]));
    expect(conversation.unread.value).toBe(1);
    await conversation.show(true);
    expect(server.receipts.at(-1)).toEqual({ delivered_seq: 1, read_seq: 1 });
  });

  it("says again what could not be said", async () => {
    const conversation = await open();
    await conversation.show(true);
    server.fail = Problem.unreachable();
    conversation.arrived({ seq: 1, client_msg_id: "a", from: "doctor", kind: "text", text: "1", at: "" });
    await Promise.resolve();
    server.fail = undefined;
    await conversation.show(true);
    await vi.waitFor(() => expect(server.receipts.at(-1)).toEqual({ delivered_seq: 1, read_seq: 1 }));
  });

  it("ignores a state older than the one it knows", async () => {
    const conversation = await open();
    conversation.knows({ ...consult, version: 9, state: "summary_due" });
    conversation.knows({ ...consult, version: 8, state: "in_progress" });
    expect(conversation.about.consult?.state).toBe("summary_due");
  });
});

describe("many conversations", () => {
  it("each get their own pushes, and each catch up after a reconnect", async () => {
    const all = new Conversations({ api, socket, vault: drawer.vault, side: "patient" });
    const conversation = all.of("c");
    await conversation.open();
    expect(all.of("c")).toBe(conversation);
    listeners.message!({ consult: "c", message: server.say({ client_msg_id: "a", text: "1" }, "doctor") });
    listeners.message!({ consult: "d", message: server.say({ client_msg_id: "z", text: "?" }, "doctor") });
    expect(conversation.thread.messages.map((each) => each.text)).toEqual(["1"]);
    listeners.open!();
    await vi.waitFor(() => expect(conversation.thread.messages).toHaveLength(2));
    listeners.state!({ name: "consult", key: "c", version: 99, body: { ...consult, version: 99, state: "closed" } });
    expect(conversation.about.consult?.state).toBe("closed");
  });
});
