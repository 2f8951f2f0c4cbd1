import { createPinia, setActivePinia } from "pinia";
import { beforeEach, describe, expect, it } from "vitest";
import { createApi, type ParkedJob, type Socket, type StatePush } from "@xinglin/core";
import { useParked } from "./parked";

// A server that holds jobs, and forgets them when they are retried or dismissed.
let stored: ParkedJob[];
let asked: { method: string; path: string; body: unknown }[];
let pushed: (state: StatePush) => void;

const job = (id: string): ParkedJob =>
  ({ id, of: "job", kind: "notify.sms", attempts: 10, error: "sms.refused", parked_at: "2026-03-01T01:00:00Z" }) as ParkedJob;

async function answer(request: Request): Promise<Response> {
  const path = new URL(request.url).pathname.replace("/api/v1", "");
  const body = request.method === "PUT" ? await request.text() : "";
  asked.push({ method: request.method, path, body: body ? JSON.parse(body) : undefined });
  if (request.method === "GET") return Response.json({ jobs: stored });
  const id = path.split("/")[2];
  if (!stored.some((one) => one.id === id)) return Response.json({ status: 409, code: "worklist.not_parked" }, { status: 409 });
  stored = stored.filter((one) => one.id !== id);
  return new Response(null, { status: 204 });
}

beforeEach(async () => {
  setActivePinia(createPinia());
  stored = [job("a"), job("b")];
  asked = [];
  const socket = { onOpen: () => undefined, onState: (listen: typeof pushed) => (pushed = listen) } as unknown as Socket;
  useParked().use({
    api: createApi({ app: "desk", language: () => "zh", fetch: answer as typeof fetch, origin: "http://x" }),
    socket,
  });
  await useParked().load();
});

describe("parked jobs", () => {
  it("go from the list when they are started again", async () => {
    await useParked().retry("a");
    expect(useParked().jobs.map((one) => one.id)).toEqual(["b"]);
  });

  it("are taken down with the reason that was given", async () => {
    await useParked().dismiss("b", "号码已注销");
    expect(asked.find((one) => one.method === "PUT")).toEqual({
      method: "PUT",
      path: "/parked-jobs/b/dismissal",
      body: { reason: "号码已注销" },
    });
    expect(useParked().jobs.map((one) => one.id)).toEqual(["a"]);
  });

  it("are read again when somebody else was quicker", async () => {
    stored = [job("b")];
    await expect(useParked().retry("a")).rejects.toThrow();
    expect(useParked().jobs.map((one) => one.id)).toEqual(["b"]);
  });

  it("are read again when the desk's lists change, and not for other news", async () => {
    asked = [];
    pushed({ name: "alarms", key: "", version: 2, body: {} });
    pushed({ name: "presence", key: "", version: 2, body: {} });
    expect(asked).toHaveLength(1);
  });
});
