// Live conversations: what was said, what is still on its way, and what the other side has seen. Both sides use it.
//   1. A message stands in the outbox until the server has numbered it; a retry carries the same client_msg_id.
//   2. One at a time and in order per conversation: the next waits for the answer to the one before.
//   3. No answer means "again later"; a refusal is shown with its reason and waits for a tap.
import type { Consult, Message } from "@xinglin/api";
import { computed, reactive, shallowReactive } from "vue";
import { afterWord } from "./card";
import { take, type Api } from "./client";
import { Problem } from "./problem";
import { isConsultState, type MessagePush, type Socket } from "./socket";
import { accept, emptyThread, entries, hasHole, heldUpTo, sawUpTo, type Side, type Thread, type Unsent } from "./thread";
import type { Vault } from "./vault";

const page = 200;
const slowLook = 15_000;
export interface Lower {
  api: Api;
  socket: Socket;
  vault: Vault;
  side: Side;
}

export class Conversation {
  readonly thread: Thread;
  readonly about = reactive<{ consult?: Consult; problem?: Problem; loaded: boolean; visible: boolean }>({
    loaded: false,
    visible: false,
  });
  readonly entries = computed(() => entries(this.thread));
  readonly unread = computed(() => this.unreadCount());
  private sending = false;
  private catching?: Promise<void>;
  private confirmed = { delivered: 0, read: 0 };

  constructor(
    readonly id: string,
    private readonly lower: Lower,
  ) {
    this.thread = reactive(emptyThread(lower.side)) as Thread;
  }

  async open(): Promise<void> {
    try {
      await this.recall();
      this.knows(await take(this.lower.api.GET("/consults/{id}", { params: { path: { id: this.id } } })));
      await this.catchUp();
      this.about.problem = undefined;
      this.about.loaded = true;
    } catch (reason) {
      this.about.problem = Problem.of(reason);
    }
  }

  // A newer state of the consultation, from the socket or a reply.
  knows(consult: Consult): void {
    if (this.about.consult && this.about.consult.version > consult.version) return;
    this.about.consult = consult;
    sawUpTo(this.thread, consult);
    if (this.about.loaded && hasHole(this.thread, consult.last_seq)) this.catchUpSoon();
  }

  heard(push: MessagePush): void {
    if (this.about.consult) this.about.consult = afterWord(this.about.consult, push);
    this.arrived(push.message);
  }

  arrived(message: Message): void {
    accept(this.thread, message);
    if (message.from === this.lower.side) void this.lower.vault.remove("outbox", message.client_msg_id);
    if (hasHole(this.thread, message.seq)) this.catchUpSoon();
    else void this.confirm();
  }

  // What cannot be fetched now is fetched after the next hello or the next look.
  private catchUpSoon(): void {
    this.catchUp().catch(() => undefined);
  }

  catchUp(): Promise<void> {
    return (this.catching ??= this.fetchMissing().finally(() => (this.catching = undefined)));
  }

  async say(what: { text?: string; picture?: string }): Promise<void> {
    const unsent: Unsent = {
      ...what,
      client_msg_id: crypto.randomUUID(),
      consult: this.id,
      at: new Date().toISOString(),
      state: "sending",
    };
    this.thread.unsent.push(unsent);
    await this.lower.vault.put("outbox", unsent.client_msg_id, unsent);
    await this.flush();
  }

  async retry(clientMsgId: string): Promise<void> {
    const unsent = this.thread.unsent.find((each) => each.client_msg_id === clientMsgId);
    if (unsent) unsent.state = "sending";
    await this.flush();
  }

  async discard(clientMsgId: string): Promise<void> {
    this.thread.unsent = this.thread.unsent.filter((each) => each.client_msg_id !== clientMsgId);
    await this.lower.vault.remove("outbox", clientMsgId);
  }

  // Sends what waits, oldest first, until the network fails.
  async flush(): Promise<void> {
    if (this.sending) return;
    this.sending = true;
    try {
      for (let next = this.nextUnsent(); next; next = this.nextUnsent()) if (!(await this.sendOne(next))) break;
    } finally {
      this.sending = false;
    }
    // Whatever stands behind one that has to wait, waits too.
    const waits = this.thread.unsent.some((each) => each.state === "waiting");
    for (const each of this.thread.unsent) if (waits && each.state === "sending") each.state = "waiting";
  }

  async show(visible: boolean): Promise<void> {
    this.about.visible = visible;
    if (visible) await this.confirm();
  }

  private nextUnsent(): Unsent | undefined {
    return this.thread.unsent.find((each) => each.state !== "failed");
  }

  private async sendOne(unsent: Unsent): Promise<boolean> {
    unsent.state = "sending";
    try {
      this.arrived(await this.deliver(unsent));
      return true;
    } catch (reason) {
      const problem = Problem.of(reason);
      unsent.state = problem.passing || problem.status === 401 ? "waiting" : "failed";
      unsent.why = problem.unanswered ? undefined : problem.message;
      return unsent.state === "failed";
    }
  }

  private async deliver({ client_msg_id, text, picture }: Unsent): Promise<Message> {
    const body = { client_msg_id, ...(text !== undefined && { text }), ...(picture !== undefined && { picture }) };
    const path = { id: this.id };
    if (this.lower.socket.isOpen) return this.lower.socket.send<Message>("message.send", path, body);
    return take(this.lower.api.POST("/consults/{id}/messages", { params: { path }, body }));
  }

  private async recall(): Promise<void> {
    const kept = await this.lower.vault.all<Unsent>("outbox");
    const known = new Set(this.thread.unsent.map((each) => each.client_msg_id));
    const mine = kept
      .filter((each) => each.consult === this.id && !known.has(each.client_msg_id))
      .sort((a, b) => (a.at < b.at ? -1 : 1));
    this.thread.unsent.push(...mine.map((each) => ({ ...each, state: "waiting" as const })));
  }

  private async fetchMissing(): Promise<void> {
    for (;;) {
      const held = heldUpTo(this.thread);
      const query = { after: String(held), limit: String(page) };
      const got = await take(this.lower.api.GET("/consults/{id}/messages", { params: { path: { id: this.id }, query } }));
      accept(this.thread, ...got.messages);
      for (const message of got.messages)
        if (message.from === this.lower.side) void this.lower.vault.remove("outbox", message.client_msg_id);
      // Also where the server gives what was not asked for: nobody asks for ever.
      if (heldUpTo(this.thread) === held || heldUpTo(this.thread) >= got.last_seq) break;
    }
    await this.confirm();
    await this.flush();
  }

  // Tells the other side what came, and what was on a visible screen. A lost receipt is made good by the next one.
  private async confirm(): Promise<void> {
    const held = heldUpTo(this.thread);
    const read = this.about.visible && document.visibilityState === "visible" ? held : this.confirmed.read;
    if (held <= this.confirmed.delivered && read <= this.confirmed.read) return;
    const before = this.confirmed;
    this.confirmed = { delivered: held, read };
    const body = { delivered_seq: held, ...(read > 0 && { read_seq: read }) };
    try {
      if (this.lower.socket.isOpen) await this.lower.socket.send("message.receipt", { id: this.id }, body);
      else await take(this.lower.api.PUT("/consults/{id}/receipt", { params: { path: { id: this.id } }, body }));
    } catch {
      this.confirmed = before;
    }
  }

  private unreadCount(): number {
    const consult = this.about.consult;
    if (!consult || this.about.visible) return 0;
    const read = Math.max(
      this.confirmed.read,
      this.lower.side === "patient" ? consult.patient_read_seq : consult.doctor_read_seq,
    );
    return this.thread.messages.filter((message) => message.seq > read && message.from !== this.lower.side).length;
  }
}

// All conversations of this app: gives each the pushes that are its own, and lets each catch up after a reconnect.
export class Conversations {
  private readonly open = shallowReactive(new Map<string, Conversation>());

  constructor(private readonly lower: Lower) {
    lower.socket.onMessage((push) => this.open.get(push.consult)?.heard(push));
    lower.socket.onState((state) => isConsultState(state) && this.open.get(state.key)?.knows(state.body));
    lower.socket.onOpen(() => this.open.forEach((each) => void each.catchUp().catch(() => undefined)));
    // Where no live line can be had (some networks let none through), whoever looks at a conversation still sees it move.
    setInterval(() => this.look(), slowLook);
    document.addEventListener("visibilitychange", () => this.open.forEach((each) => void each.show(each.about.visible)));
  }

  private look(): void {
    if (this.lower.socket.isOpen || !navigator.onLine) return;
    for (const each of this.open.values()) if (each.about.visible) void each.open();
  }

  of(id: string): Conversation {
    const known = this.open.get(id);
    if (known) return known;
    const fresh = new Conversation(id, this.lower);
    this.open.set(id, fresh);
    return fresh;
  }

  forget(): void {
    this.open.clear();
  }
}
