// Drafts and unsent messages on the device, sealed with a key of this account that never leaves the browser.
//   1. Nothing is kept before sign-in, and nothing readable after sign-out: wipe() destroys key and rows.
//   2. The key cannot be exported by script; without IndexedDB everything lives in memory for this visit.
//   3. Text only. Pictures are uploaded at once or not at all.
import { openBox, type Box } from "./vault_box";

export interface Vault {
  open(person: string): Promise<void>;
  put(kind: string, id: string, value: unknown): Promise<void>;
  get<T>(kind: string, id: string): Promise<T | undefined>;
  all<T>(kind: string): Promise<T[]>;
  remove(kind: string, id: string): Promise<void>;
  wipe(): Promise<void>;
}

export function createVault(name: string): Vault {
  const box = openBox(name);
  let owner = "";
  let key: CryptoKey | undefined;
  const place = (kind: string, id: string) => `${owner}/${kind}/${id}`;

  async function open(person: string): Promise<void> {
    owner = person;
    key = await keyOf(await box, person);
  }

  return {
    open,
    async put(kind, id, value) {
      if (key) await (await box).put("items", place(kind, id), await seal(key, place(kind, id), value));
    },
    async get(kind, id) {
      if (!key) return undefined;
      return unseal(key, place(kind, id), await (await box).get("items", place(kind, id)));
    },
    async all<T>(kind: string) {
      if (!key) return [];
      const found: T[] = [];
      for (const [at, sealed] of await (await box).entries("items", place(kind, ""))) {
        const value = await unseal<T>(key, at, sealed);
        if (value !== undefined) found.push(value);
      }
      return found;
    },
    async remove(kind, id) {
      await (await box).remove("items", place(kind, id));
    },
    async wipe() {
      owner = "";
      key = undefined;
      await (await box).clear();
    },
  };
}

async function keyOf(box: Box, person: string): Promise<CryptoKey | undefined> {
  if (!globalThis.crypto?.subtle) return undefined;
  const known = await box.get("keys", person);
  if (known) return known as CryptoKey;
  const fresh = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
  await box.put("keys", person, fresh);
  return fresh;
}

interface Sealed {
  nonce: Uint8Array<ArrayBuffer>;
  bytes: ArrayBuffer;
}

async function seal(key: CryptoKey, place: string, value: unknown): Promise<Sealed> {
  const nonce = crypto.getRandomValues(new Uint8Array(12));
  const plain = new TextEncoder().encode(JSON.stringify(value));
  const bytes = await crypto.subtle.encrypt(
    { name: "AES-GCM", iv: nonce, additionalData: new TextEncoder().encode(place) },
    key,
    plain,
  );
  return { nonce, bytes };
}

async function unseal<T>(key: CryptoKey, place: string, sealed: unknown): Promise<T | undefined> {
  if (!sealed) return undefined;
  const { nonce, bytes } = sealed as Sealed;
  try {
    const plain = await crypto.subtle.decrypt(
      { name: "AES-GCM", iv: nonce, additionalData: new TextEncoder().encode(place) },
      key,
      bytes,
    );
    return JSON.parse(new TextDecoder().decode(plain)) as T;
  } catch {
    return undefined;
  }
}
