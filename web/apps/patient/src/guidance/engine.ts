// The engine, fetched when somebody first needs it and kept from then on; after a failure the next call tries again.
import type { Engine } from "./turn";

let coming: Promise<Engine> | undefined;

export function guide(): Promise<Engine> {
  coming ??= fetchEngine().catch((reason: unknown) => {
    coming = undefined;
    throw reason;
  });
  return coming;
}

async function fetchEngine(): Promise<Engine> {
  const { load } = await import("@xinglin/triage");
  return load();
}
