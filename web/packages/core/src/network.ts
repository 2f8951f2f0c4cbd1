// What the banner says: nothing for a blink, "offline" at once when the device knows it, "reconnecting" after three seconds.
import { computed, onScopeDispose, ref, type ComputedRef } from "vue";
import type { Socket } from "./socket";

export type Network = "fine" | "offline" | "reconnecting";
const blink = 3_000;

export function useNetwork(socket?: Socket): ComputedRef<Network> {
  const online = ref(navigator.onLine);
  const now = ref(Date.now());
  const look = () => ((online.value = navigator.onLine), (now.value = Date.now()));
  const timer = setInterval(look, 1000);
  addEventListener("online", look);
  addEventListener("offline", look);
  onScopeDispose(() => {
    clearInterval(timer);
    removeEventListener("online", look);
    removeEventListener("offline", look);
  });
  return computed(() => {
    if (!online.value) return "offline";
    const lost = socket?.lostAt.value;
    return lost !== undefined && now.value - lost > blink ? "reconnecting" : "fine";
  });
}
