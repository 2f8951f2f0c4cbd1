// The live line to the server. Commands are numbered and answered once; states come whole with a version; messages are pushed.
//   closed --start--> connecting --hello--> open --lost--> waiting --back-off--> connecting
//   1. A command that got no answer is refused as unanswered: its caller decides whether it may be sent again.
//   2. A state older than the one known is dropped; after each hello all states come again.
//   3. Back-off doubles from 0.5 s to 30 s with jitter, and ends at once when the network or the page comes back.
import { ref } from "vue";
import { apiBase, type Consult, type Message } from "@xinglin/api";
import { Problem } from "./problem";
import { setServerTime } from "./time";

export type SocketState = "closed" | "connecting" | "open" | "waiting";
export interface Hello {
  protocol: number;
  person: string;
  server_time: string;
}
export interface StatePush {
  name: string;
  key: string;
  version: number;
  body: unknown;
}
export interface MessagePush {
  consult: string;
  message: Message;
  turn?: Consult["turn"];
  due?: Consult["due"];
}
interface Command {
  resolve: (body: unknown) => void;
  reject: (problem: Problem) => void;
  timer: ReturnType<typeof setTimeout>;
}
type Frame =
  | { hello: Hello }
  | { re: number; status: number; body?: unknown; error?: Record<string, unknown> }
  | ({ push: string } & Partial<StatePush & MessagePush>);

export interface SocketOptions {
  client: string;
  origin?: string;
  make?: (url: string) => WebSocket;
  random?: () => number;
  // Called when a connection was refused before its hello or closed for want of a session: it may be gone, or the app too old.
  onRefused?: () => void;
}

const patience = 15_000;
const heartbeat = 25_000;
const silence = 60_000;
const firstPause = 500;
const longestPause = 30_000;
const sessionEnded = 1008;

export const pauseBefore = (attempt: number, random: () => number) =>
  Math.min(longestPause, firstPause * 2 ** attempt) * (0.5 + random() / 2);

export class Socket {
  readonly state = ref<SocketState>("closed");
  readonly lostAt = ref<number>();
  private socket?: WebSocket;
  private attempt = 0;
  private lastId = 0;
  private heardAt = 0;
  private pause?: ReturnType<typeof setTimeout>;
  private beat?: ReturnType<typeof setInterval>;
  private readonly commands = new Map<number, Command>();
  private readonly versions = new Map<string, StatePush>();
  private readonly stateListeners = new Set<(state: StatePush) => void>();
  private readonly messageListeners = new Set<(push: MessagePush) => void>();
  private readonly openListeners = new Set<(hello: Hello) => void>();

  constructor(private readonly options: SocketOptions) {}

  start(): void {
    if (this.state.value !== "closed") return;
    addEventListener("online", this.hurry);
    addEventListener("offline", this.drop);
    document.addEventListener("visibilitychange", this.hurry);
    this.connect();
  }

  stop(): void {
    removeEventListener("online", this.hurry);
    removeEventListener("offline", this.drop);
    document.removeEventListener("visibilitychange", this.hurry);
    clearTimeout(this.pause);
    this.state.value = "closed";
    this.lostAt.value = undefined;
    this.versions.clear();
    this.letGo();
  }

  get isOpen(): boolean {
    return this.state.value === "open";
  }

  // One command, one answer. Rejects with a Problem; `unanswered` means that nobody knows whether it was carried out.
  send<T = unknown>(verb: string, path?: Record<string, string>, body?: unknown): Promise<T> {
    if (!this.isOpen) return Promise.reject(Problem.unreachable());
    const id = (this.lastId += 1);
    return new Promise<T>((resolve, reject) => {
      const timer = setTimeout(() => this.settle(id)?.reject(Problem.unreachable("network.no_answer")), patience);
      this.commands.set(id, { resolve: resolve as (body: unknown) => void, reject, timer });
      this.socket?.send(JSON.stringify({ id, do: verb, ...(path && { path }), ...(body !== undefined && { body }) }));
    });
  }

  onState(listener: (state: StatePush) => void): () => void {
    this.stateListeners.add(listener);
    for (const known of this.versions.values()) listener(known);
    return () => this.stateListeners.delete(listener);
  }

  onMessage(listener: (push: MessagePush) => void): () => void {
    this.messageListeners.add(listener);
    return () => this.messageListeners.delete(listener);
  }

  // After every hello: the moment to fetch what was missed.
  onOpen(listener: (hello: Hello) => void): () => void {
    this.openListeners.add(listener);
    return () => this.openListeners.delete(listener);
  }

  private connect(): void {
    clearTimeout(this.pause);
    this.state.value = "connecting";
    const origin = (this.options.origin ?? location.origin).replace(/^http/, "ws");
    const url = `${origin}${apiBase}/socket?protocol=1&client=${encodeURIComponent(this.options.client)}`;
    const socket = (this.options.make ?? ((at) => new WebSocket(at)))(url);
    this.socket = socket;
    socket.onmessage = (event) => this.socket === socket && this.hear(String(event.data));
    socket.onclose = (event) => this.socket === socket && this.lost(event.code === sessionEnded);
  }

  private hear(text: string): void {
    this.heardAt = Date.now();
    const frame = JSON.parse(text) as Frame;
    if ("hello" in frame) this.opened(frame.hello);
    else if ("re" in frame) this.answered(frame);
    else if (frame.push === "state") this.stateCame(frame as StatePush);
    else if (frame.push === "message") for (const listen of this.messageListeners) listen(frame as MessagePush);
  }

  private opened(hello: Hello): void {
    setServerTime(hello.server_time);
    this.attempt = 0;
    this.state.value = "open";
    this.lostAt.value = undefined;
    clearInterval(this.beat);
    this.beat = setInterval(() => this.ping(), heartbeat);
    for (const listen of this.openListeners) listen(hello);
  }

  private ping(): void {
    if (Date.now() - this.heardAt > silence) return this.drop();
    this.send("ping").catch(() => undefined);
  }

  private answered(frame: { re: number; status: number; body?: unknown; error?: Record<string, unknown> }): void {
    const command = this.settle(frame.re);
    if (!command) return;
    if (frame.status === 401) this.options.onRefused?.();
    if (frame.status < 400) command.resolve(frame.body);
    else command.reject(new Problem({ code: `http.${frame.status}`, ...frame.error, status: frame.status }));
  }

  private stateCame(state: StatePush): void {
    const key = `${state.name}/${state.key ?? ""}`;
    const known = this.versions.get(key);
    if (known && known.version > state.version) return;
    this.versions.set(key, state);
    for (const listen of this.stateListeners) listen(state);
  }

  private settle(id: number): Command | undefined {
    const command = this.commands.get(id);
    this.commands.delete(id);
    clearTimeout(command?.timer);
    return command;
  }

  private lost(ended = false): void {
    const refused = ended || this.state.value === "connecting";
    this.letGo();
    if (this.state.value === "closed") return;
    this.state.value = "waiting";
    this.lostAt.value ??= Date.now();
    this.versions.clear();
    this.pause = setTimeout(() => this.connect(), pauseBefore(this.attempt, this.options.random ?? Math.random));
    this.attempt += 1;
    if (refused) this.options.onRefused?.();
  }

  private letGo(): void {
    clearInterval(this.beat);
    const socket = this.socket;
    this.socket = undefined;
    socket?.close();
    for (const id of [...this.commands.keys()]) this.settle(id)?.reject(Problem.unreachable("network.lost"));
  }

  private readonly hurry = (): void => {
    if (this.state.value !== "waiting" || document.visibilityState === "hidden") return;
    this.attempt = 0;
    this.connect();
  };

  private readonly drop = (): void => {
    if (this.state.value === "open" || this.state.value === "connecting") this.lost();
  };
}

export const isConsultState = (state: StatePush): state is StatePush & { body: Consult } => state.name === "consult";
