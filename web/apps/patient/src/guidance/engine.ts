// The engine, fetched when somebody first needs it and kept from then on; after a failure the next call tries again.
import type { Guide } from "./turn";

let coming: Promise<Guide> | undefined;

export function guide(): Promise<Guide> {
  coming ??= fetchEngine().catch((reason: unknown) => {
    coming = undefined;
    throw reason;
  });
  return coming;
}

// A stopped engine is of no more use.
export function letGo(): void {
  coming = undefined;
}

async function fetchEngine(): Promise<Guide> {
  const { load } = await import("@xinglin/triage");
  return load();
}
