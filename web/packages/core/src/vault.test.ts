// @vitest-environment node
import "fake-indexeddb/auto";
import { beforeEach, describe, expect, it } from "vitest";
import { createVault, type Vault } from "./vault";

let vault: Vault;
let name = 0;
beforeEach(() => (vault = createVault(`test-${(name += 1)}`)));

async function everything(): Promise<string> {
  const db = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open(`xinglin-test-${name}`);
    request.onsuccess = () => resolve(request.result);
  });
  const rows = await new Promise<unknown[]>((resolve) => {
    const request = db.transaction("items").objectStore("items").getAll();
    request.onsuccess = () => resolve(request.result);
  });
  return rows.map((row) => new TextDecoder("latin1").decode((row as { bytes: ArrayBuffer }).bytes)).join();
}

describe("the vault", () => {
  it("gives back what was put in, also after the page was left", async () => {
    await vault.open("p");
    await vault.put("draft", "ask", { complaint: "胸口疼" });
    const later = createVault(`test-${name}`);
    await later.open("p");
    expect(await later.get("draft", "ask")).toEqual({ complaint: "胸口疼" });
  });

  it("keeps nothing before somebody has signed in", async () => {
    await vault.put("draft", "ask", "胸口疼");
    await vault.open("p");
    expect(await vault.get("draft", "ask")).toBeUndefined();
  });

  it("keeps nothing that can be read without the key", async () => {
    await vault.open("p");
    await vault.put("draft", "ask", "chest pain");
    const kept = await everything();
    expect(kept.length).toBeGreaterThan(10);
    expect(kept).not.toContain("chest");
  });

  it("shows one person nothing of another", async () => {
    await vault.open("p");
    await vault.put("draft", "ask", "mine");
    await vault.open("q");
    expect(await vault.get("draft", "ask")).toBeUndefined();
    expect(await vault.all("draft")).toEqual([]);
  });

  it("lists by kind and forgets one by one", async () => {
    await vault.open("p");
    await vault.put("outbox", "a", 1);
    await vault.put("outbox", "b", 2);
    await vault.put("draft", "c", 3);
    expect(await vault.all("outbox")).toEqual([1, 2]);
    await vault.remove("outbox", "a");
    expect(await vault.all("outbox")).toEqual([2]);
  });

  it("is empty after sign-out, and a new key does not open old rows", async () => {
    await vault.open("p");
    await vault.put("draft", "ask", "mine");
    await vault.wipe();
    expect(await everything()).toBe("");
    await vault.open("p");
    expect(await vault.get("draft", "ask")).toBeUndefined();
  });

  it("works from memory where the browser keeps nothing", async () => {
    const kept = globalThis.indexedDB;
    Object.defineProperty(globalThis, "indexedDB", { value: undefined, configurable: true });
    const bare = createVault("bare");
    Object.defineProperty(globalThis, "indexedDB", { value: kept, configurable: true });
    await bare.open("p");
    await bare.put("outbox", "b", 2);
    await bare.put("outbox", "a", 1);
    expect(await bare.all("outbox")).toEqual([1, 2]);
    await bare.wipe();
    await bare.open("p");
    expect(await bare.all("outbox")).toEqual([]);
  });
});
