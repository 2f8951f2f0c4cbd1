import type { Me } from "@xinglin/api";
import { createPinia, setActivePinia } from "pinia";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Api } from "./client";
import { preferences } from "./preferences";
import { useSession } from "./session";
import type { Vault } from "./vault";

const wang: Me = { person: "wang", role: "patient", elder_mode: false };
const li: Me = { person: "li", role: "patient", elder_mode: false };
let answer: () => Promise<unknown>;
let opened: string[];
let wiped: number;
const vault = {
  open: async (person: string) => void opened.push(person),
  wipe: async () => void (wiped += 1),
} as unknown as Vault;
const api = { GET: () => answer(), DELETE: () => answer() } as unknown as Api;
const ok = (data: unknown) => async () => ({ data, response: new Response(null, { status: 200 }) });
const no = (status: number) => async () => ({ error: {}, response: new Response(null, { status }) });
const nobody = () => Promise.reject(new TypeError("Failed to fetch"));

function session() {
  setActivePinia(createPinia());
  const fresh = useSession();
  fresh.use({ api, vault });
  return fresh;
}

beforeEach(() => {
  localStorage.clear();
  opened = [];
  wiped = 0;
});

describe("the session", () => {
  it("knows who is signed in and opens his drafts", async () => {
    answer = ok(wang);
    const mine = session();
    expect(await mine.load()).toBe("signed_in");
    expect(mine.me?.person).toBe("wang");
    expect(opened).toEqual(["wang"]);
  });

  it("is anonymous without a cookie", async () => {
    answer = no(401);
    expect(await session().load()).toBe("anonymous");
  });

  it("without a server still opens the drafts of who was here last, and calls nobody signed in", async () => {
    answer = ok(wang);
    await session().load();
    answer = nobody;
    const later = session();
    expect(await later.load()).toBe("unreachable");
    expect(later.signedIn).toBe(false);
    expect(opened).toEqual(["wang", "wang"]);
  });

  it("stays signed in through a moment without a network", async () => {
    answer = ok(wang);
    const mine = session();
    await mine.load();
    answer = nobody;
    expect(await mine.load()).toBe("signed_in");
  });

  it("that expired keeps what was written", async () => {
    answer = ok(wang);
    const mine = session();
    await mine.load();
    mine.expired();
    expect(mine.state).toBe("expired");
    await mine.entered(wang);
    expect(mine.state).toBe("signed_in");
    expect(wiped).toBe(0);
  });

  it("that was ended elsewhere is expired, not unknown", async () => {
    answer = ok(wang);
    const mine = session();
    await mine.load();
    answer = no(401);
    expect(await mine.load()).toBe("expired");
  });

  it("of another person wipes what the one before had written, also after a reload", async () => {
    answer = ok(wang);
    await session().load();
    await session().entered(li);
    expect(wiped).toBe(1);
  });

  it("that is left wipes everything and tells whoever holds something", async () => {
    answer = ok(wang);
    const mine = session();
    const farewell = vi.fn();
    mine.onLeave(farewell);
    await mine.load();
    await mine.leave();
    expect(farewell).toHaveBeenCalledOnce();
    expect([mine.state, mine.me, wiped]).toEqual(["anonymous", undefined, 1]);
    answer = nobody;
    opened = [];
    await session().load();
    expect(opened).toEqual([]);
  });

  it("is not left when the server did not hear it", async () => {
    answer = ok(wang);
    const mine = session();
    await mine.load();
    answer = nobody;
    await expect(mine.leave()).rejects.toMatchObject({ unanswered: true });
    expect([mine.state, wiped]).toEqual(["signed_in", 0]);
  });

  it("turns elder mode on for who has it, and never off", async () => {
    preferences.elder = false;
    answer = ok({ ...wang, elder_mode: true });
    await session().load();
    expect(preferences.elder).toBe(true);
    answer = ok(wang);
    await session().load();
    expect(preferences.elder).toBe(true);
    preferences.elder = false;
  });
});
