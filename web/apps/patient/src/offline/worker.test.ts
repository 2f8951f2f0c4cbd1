// @vitest-environment node
import { beforeEach, describe, expect, it, vi } from "vitest";
import worker from "./worker.js?raw";

type Listener = (event: Record<string, unknown>) => void;
const source = worker.replace("__VERSION__", '"v2"').replace("__SHELL__", '["/","/assets/app-1.js"]').replace("__LATER__", '["/assets/engine-1.wasm"]');
let listeners: Record<string, Listener>;
let kept: Map<string, Response>;
let names: string[];
const net = vi.fn<(request: unknown) => Promise<Response>>();

const address = (request: string | { url: string }) =>
  new URL(typeof request === "string" ? request : request.url, "http://patient.localhost").pathname;
const cache = {
  addAll: async (requests: { url: string }[]) => requests.forEach((request) => kept.set(address(request), new Response("kept"))),
  put: async (request: string | { url: string }, answer: Response) => void kept.set(address(request), answer),
  add: async (path: string) => void kept.set(path, await net(path)),
  match: async (path: string) => kept.get(path)?.clone(),
};
const caches = {
  open: async () => cache,
  match: async (request: string | { url: string }) => kept.get(address(request))?.clone(),
  keys: async () => names,
  delete: async (name: string) => ((names = names.filter((each) => each !== name)), true),
};

async function install(): Promise<void> {
  const self = {
    addEventListener: (name: string, listen: Listener) => (listeners[name] = listen),
    location: { origin: "http://patient.localhost" },
    clients: { claim: async () => undefined },
  };
  class Asked {
    constructor(readonly url: string) {}
  }
  new Function("self", "caches", "fetch", "Request", source)(self, caches, net, Asked);
  let work: unknown;
  listeners.install!({ waitUntil: (promise: unknown) => (work = promise) });
  await work;
}
async function ask(path: string, more: object = {}): Promise<string | undefined> {
  let answer: Promise<Response> | undefined;
  listeners.fetch!({
    request: { url: `http://patient.localhost${path}`, method: "GET", mode: "navigate", ...more },
    respondWith: (given: Promise<Response>) => (answer = given),
  });
  return answer && (await answer).text();
}

beforeEach(async () => {
  listeners = {};
  kept = new Map();
  names = ["xinglin-v1", "xinglin-v2", "somebody-else"];
  net.mockReset();
  await install();
});

describe("without a network", () => {
  it("every page opens from what was kept", async () => {
    net.mockRejectedValue(new TypeError("offline"));
    expect(await ask("/danger")).toBe("kept");
  });

  it("a page does not wait for a network that never answers", async () => {
    vi.useFakeTimers();
    net.mockReturnValue(new Promise(() => undefined));
    const page = ask("/danger");
    await vi.advanceTimersByTimeAsync(3000);
    expect(await page).toBe("kept");
    vi.useRealTimers();
  });

  it("a server that is ill counts as none", async () => {
    net.mockResolvedValue(new Response("bad", { status: 502 }));
    expect(await ask("/")).toBe("kept");
  });
});

describe("with a network", () => {
  it("the newest page is shown", async () => {
    net.mockResolvedValue(new Response("new"));
    expect(await ask("/danger")).toBe("new");
  });

  it("a file is fetched once, and right for ever", async () => {
    net.mockImplementation(async () => new Response("code"));
    expect(await ask("/assets/page-2.js", { mode: "cors" })).toBe("code");
    expect(await ask("/assets/page-2.js", { mode: "cors" })).toBe("code");
    expect(net).toHaveBeenCalledOnce();
  });

  it("a file that is not there is not kept", async () => {
    net.mockResolvedValue(new Response("no", { status: 404 }));
    await ask("/assets/gone.js", { mode: "cors" });
    expect(kept.has("/assets/gone.js")).toBe(false);
  });
});

it("leaves the server's own addresses, and whatever changes something, alone", async () => {
  expect(await ask("/api/v1/me", { mode: "cors" })).toBeUndefined();
  expect(await ask("/api/v1/pictures/x")).toBeUndefined();
  expect(await ask("/demo/inbox")).toBeUndefined();
  expect(await ask("/danger", { method: "POST" })).toBeUndefined();
});

async function settle(name: string, event: object = {}): Promise<void> {
  let work: unknown;
  listeners[name]!({ waitUntil: (promise: unknown) => (work = promise), ...event });
  await work;
}

describe("what is large", () => {
  const keep = () => settle("message", { data: "keep what comes later" });

  it("is not fetched before a page asks for it, and then once", async () => {
    expect(kept.has("/assets/engine-1.wasm")).toBe(false);
    net.mockImplementation(async () => new Response("engine"));
    await keep();
    await keep();
    expect(net).toHaveBeenCalledOnce();
    net.mockRejectedValue(new TypeError("offline"));
    expect(await ask("/assets/engine-1.wasm", { mode: "cors" })).toBe("engine");
  });

  it("that does not come breaks nothing, and is asked for again", async () => {
    net.mockRejectedValueOnce(new TypeError("offline"));
    await keep();
    expect(kept.has("/assets/engine-1.wasm")).toBe(false);
    net.mockImplementation(async () => new Response("engine"));
    await keep();
    expect(kept.has("/assets/engine-1.wasm")).toBe(true);
  });

  it("is not fetched for any other word", async () => {
    await settle("message", { data: "hello" });
    expect(net).not.toHaveBeenCalled();
  });
});

it("clears the version before, and nothing that is not its own", async () => {
  await settle("activate");
  expect(names).toEqual(["xinglin-v2", "somebody-else"]);
});
