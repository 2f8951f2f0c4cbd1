// One random name for this browser, so that a person can tell his sessions apart. It says nothing about him.
const place = "xinglin.device";

export function deviceId(storage: Storage | undefined = safeStorage()): string {
  const known = storage?.getItem(place);
  if (known) return known;
  const fresh = crypto.randomUUID();
  try {
    storage?.setItem(place, fresh);
  } catch {
    // A browser that keeps nothing still gets an id for this visit.
  }
  return fresh;
}

export function safeStorage(): Storage | undefined {
  try {
    return globalThis.localStorage;
  } catch {
    return undefined;
  }
}
