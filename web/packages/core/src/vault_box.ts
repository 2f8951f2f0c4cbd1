// Two drawers in IndexedDB, or in memory where a browser keeps nothing.
export type Drawer = "keys" | "items";

export interface Box {
  put(drawer: Drawer, at: string, value: unknown): Promise<void>;
  get(drawer: Drawer, at: string): Promise<unknown>;
  entries(drawer: Drawer, prefix: string): Promise<[string, unknown][]>;
  remove(drawer: Drawer, at: string): Promise<void>;
  clear(): Promise<void>;
}

export async function openBox(name: string): Promise<Box> {
  try {
    return indexed(await database(name));
  } catch {
    return memory();
  }
}

function database(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(`xinglin-${name}`, 1);
    request.onupgradeneeded = () => ["keys", "items"].forEach((drawer) => request.result.createObjectStore(drawer));
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function indexed(db: IDBDatabase): Box {
  const drawer = (name: Drawer, mode: IDBTransactionMode) => db.transaction(name, mode).objectStore(name);
  return {
    put: async (name, at, value) => void (await done(drawer(name, "readwrite").put(value, at))),
    get: (name, at) => done(drawer(name, "readonly").get(at)),
    async entries(name, prefix) {
      const range = IDBKeyRange.bound(prefix, `${prefix}\uffff`);
      const store = drawer(name, "readonly");
      const [keys, values] = await Promise.all([done(store.getAllKeys(range)), done(store.getAll(range))]);
      return keys.map((key, n) => [String(key), values[n]]);
    },
    remove: (name, at) => done(drawer(name, "readwrite").delete(at)),
    async clear() {
      await done(drawer("items", "readwrite").clear());
      await done(drawer("keys", "readwrite").clear());
    },
  };
}

function memory(): Box {
  const drawers = { keys: new Map<string, unknown>(), items: new Map<string, unknown>() };
  return {
    put: async (name, at, value) => void drawers[name].set(at, value),
    get: async (name, at) => drawers[name].get(at),
    entries: async (name, prefix) =>
      [...drawers[name]].filter(([at]) => at.startsWith(prefix)).sort(([a], [b]) => (a < b ? -1 : 1)),
    remove: async (name, at) => void drawers[name].delete(at),
    clear: async () => (drawers.items.clear(), drawers.keys.clear()),
  };
}
