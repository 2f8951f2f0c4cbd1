// Text that is still being written: kept as it is typed, back after a reload or a new sign-in, gone once it is sent.
import { onScopeDispose, ref, watch, type Ref } from "vue";
import type { Vault } from "./vault";

const pause = 400;

export interface Draft<T> { value: Ref<T>; ready: Promise<void>; clear(): Promise<void> }

export function useDraft<T>(vault: Vault, id: string, first: T): Draft<T> {
  const value = ref(structuredClone(first)) as Ref<T>;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let typed = false;
  const keep = () => vault.put("draft", id, JSON.parse(JSON.stringify(value.value)));
  const ready = vault.get<T>("draft", id).then((kept) => {
    if (kept !== undefined && !typed) value.value = kept;
  });
  const stop = watch(value, () => {
    typed = true;
    clearTimeout(timer);
    timer = setTimeout(() => void keep(), pause);
  }, { deep: true, flush: "sync" });
  const leaving = () => void keep();
  addEventListener("pagehide", leaving);
  onScopeDispose(() => {
    stop();
    removeEventListener("pagehide", leaving);
    if (timer) clearTimeout(timer), void keep();
  });
  async function clear(): Promise<void> {
    value.value = structuredClone(first);
    clearTimeout(timer);
    timer = undefined;
    await vault.remove("draft", id);
  }
  return { value, ready, clear };
}
