import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Problem } from "./problem";
import { pauseBefore, Socket } from "./socket";
import { serverNow } from "./time";

// The other end of the line, turned by hand.
class Line {
  static made: Line[] = [];
  sent: { id?: number; do: string; path?: object; body?: object }[] = [];
  onmessage?: (event: { data: string }) => void;
  onclose?: (event: { code: number }) => void;
  closed = false;
  constructor(readonly url: string) {
    Line.made.push(this);
  }
  send(text: string): void {
    this.sent.push(JSON.parse(text));
  }
  close(): void {
    this.closed = true;
  }
  says(frame: object): void {
    this.onmessage?.({ data: JSON.stringify(frame) });
  }
  static get last(): Line {
    return Line.made.at(-1)!;
  }
}
const hello = { hello: { protocol: 1, person: "p", server_time: new Date().toISOString() } };

function newSocket(more: object = {}): Socket {
  return new Socket({
    client: "test/1",
    origin: "http://patient.localhost",
    make: (url) => new Line(url) as unknown as WebSocket,
    random: () => 0,
    ...more,
  });
}
function connected(more: object = {}): Socket {
  const socket = newSocket(more);
  socket.start();
  Line.last.says(hello);
  return socket;
}

beforeEach(() => {
  vi.useFakeTimers();
  Line.made = [];
});
afterEach(() => vi.useRealTimers());

describe("a connection", () => {
  it("names its protocol and client, and is open after the hello", () => {
    const socket = newSocket();
    socket.start();
    expect(Line.last.url).toBe("ws://patient.localhost/api/v1/socket?protocol=1&client=test%2F1");
    expect(socket.state.value).toBe("connecting");
    Line.last.says(hello);
    expect(socket.state.value).toBe("open");
    socket.stop();
  });

  it("takes the server's clock, so that a wrong phone clock does no harm", () => {
    const socket = newSocket();
    socket.start();
    Line.last.says({ hello: { protocol: 1, person: "p", server_time: new Date(Date.now() + 3_600_000).toISOString() } });
    expect(serverNow() - Date.now()).toBeGreaterThan(3_500_000);
    Line.last.says(hello);
    socket.stop();
  });

  it("waits longer after each failure, never over 30 s, never in step with others", () => {
    expect([0, 1, 2, 10].map((attempt) => pauseBefore(attempt, () => 0))).toEqual([250, 500, 1000, 15_000]);
    expect(pauseBefore(20, () => 1)).toBe(30_000);
  });

  it("connects again by itself after it was lost", () => {
    const socket = connected();
    Line.last.onclose?.({ code: 1006 });
    expect(socket.state.value).toBe("waiting");
    expect(socket.lostAt.value).toBeDefined();
    vi.advanceTimersByTime(250);
    expect(Line.made).toHaveLength(2);
    Line.last.says(hello);
    expect(socket.lostAt.value).toBeUndefined();
    socket.stop();
  });

  it("does not wait any longer when the network comes back", () => {
    const socket = connected();
    for (let n = 0; n < 6; n += 1) {
      Line.last.onclose?.({ code: 1006 });
      vi.advanceTimersByTime(20_000);
    }
    Line.last.onclose?.({ code: 1006 });
    const before = Line.made.length;
    dispatchEvent(new Event("online"));
    expect(Line.made.length).toBe(before + 1);
    socket.stop();
  });

  it("asks at once who is signed in when the server closes it for want of a session", () => {
    const onRefused = vi.fn();
    const socket = connected({ onRefused });
    Line.last.onclose?.({ code: 1008 });
    expect(onRefused).toHaveBeenCalledOnce();
    socket.stop();
  });

  it("tells when it was refused before its hello, and not when an open line broke", () => {
    const onRefused = vi.fn();
    const socket = connected({ onRefused });
    Line.last.onclose?.({ code: 1006 });
    expect(onRefused).not.toHaveBeenCalled();
    vi.advanceTimersByTime(250);
    Line.last.onclose?.({ code: 1006 });
    expect(onRefused).toHaveBeenCalledOnce();
    socket.stop();
  });

  it("stays closed once it was stopped", () => {
    const socket = connected();
    socket.stop();
    vi.advanceTimersByTime(60_000);
    dispatchEvent(new Event("online"));
    expect(Line.made).toHaveLength(1);
    expect(Line.last.closed).toBe(true);
  });

  it("pings every 25 s, and gives up a line that has been silent for a minute", () => {
    const socket = connected();
    const line = Line.last;
    vi.advanceTimersByTime(25_000);
    expect(line.sent.at(-1)?.do).toBe("ping");
    vi.advanceTimersByTime(50_000);
    expect(line.closed).toBe(true);
    socket.stop();
  });
});

describe("a command", () => {
  it("is answered by its number, in whatever order answers come", async () => {
    const socket = connected();
    const first = socket.send("message.send", { id: "c" }, { text: "a" });
    const second = socket.send("message.send", { id: "c" }, { text: "b" });
    const [one, two] = Line.last.sent;
    Line.last.says({ re: two!.id, status: 201, body: { seq: 2 } });
    Line.last.says({ re: one!.id, status: 201, body: { seq: 1 } });
    expect(await first).toEqual({ seq: 1 });
    expect(await second).toEqual({ seq: 2 });
    socket.stop();
  });

  it("that is refused carries the server's own words", async () => {
    const socket = connected();
    const sent = socket.send("consult.accept", { id: "c" });
    Line.last.says({
      re: Line.last.sent[0]!.id,
      status: 409,
      error: { code: "consult.already_accepted", what: "已被接走", way_out: "请看下一位" },
    });
    await expect(sent).rejects.toMatchObject({
      status: 409,
      code: "consult.already_accepted",
      message: "已被接走",
      wayOut: "请看下一位",
    });
    socket.stop();
  });

  it("that is refused for want of a session tells so", async () => {
    const onRefused = vi.fn();
    const socket = connected({ onRefused });
    const sent = socket.send("message.send");
    Line.last.says({ re: Line.last.sent[0]!.id, status: 401, error: { code: "identity.session_ended" } });
    await expect(sent).rejects.toMatchObject({ status: 401 });
    expect(onRefused).toHaveBeenCalledOnce();
    socket.stop();
  });

  it("is unanswered when the line breaks, when nobody answers, and when there is no line", async () => {
    const socket = connected();
    const lost = socket.send("message.send");
    Line.last.onclose?.({ code: 1006 });
    await expect(lost).rejects.toSatisfy((problem: Problem) => problem.unanswered && problem.passing);
    await expect(socket.send("message.send")).rejects.toSatisfy((problem: Problem) => problem.unanswered);
    vi.advanceTimersByTime(250);
    Line.last.says(hello);
    const slow = socket.send("message.send");
    slow.catch(() => undefined);
    vi.advanceTimersByTime(15_000);
    await expect(slow).rejects.toMatchObject({ code: "network.no_answer" });
    socket.stop();
  });
});

describe("a state", () => {
  it("is given to whoever listens, also to those who come later", () => {
    const socket = connected();
    Line.last.says({ push: "state", name: "consult", key: "c", version: 3, body: { id: "c" } });
    const late = vi.fn();
    socket.onState(late);
    expect(late).toHaveBeenCalledWith(expect.objectContaining({ key: "c", version: 3 }));
    socket.stop();
  });

  it("older than the one known is dropped; another key is another state", () => {
    const socket = connected();
    const seen: number[] = [];
    socket.onState((state) => void seen.push(state.version));
    Line.last.says({ push: "state", name: "consult", key: "c", version: 3, body: {} });
    Line.last.says({ push: "state", name: "consult", key: "c", version: 2, body: {} });
    Line.last.says({ push: "state", name: "consult", key: "d", version: 1, body: {} });
    expect(seen).toEqual([3, 1]);
    socket.stop();
  });

  it("comes whole again after a reconnect, whatever its version", () => {
    const socket = connected();
    const seen: number[] = [];
    socket.onState((state) => void seen.push(state.version));
    Line.last.says({ push: "state", name: "queue", key: "", version: 9, body: {} });
    Line.last.onclose?.({ code: 1006 });
    vi.advanceTimersByTime(250);
    Line.last.says(hello);
    Line.last.says({ push: "state", name: "queue", key: "", version: 1, body: {} });
    expect(seen).toEqual([9, 1]);
    socket.stop();
  });
});
