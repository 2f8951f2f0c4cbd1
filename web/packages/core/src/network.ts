// What the banner says: nothing for a blink, "offline" at once when the device knows it, "reconnecting" after three seconds,
// "unreachable" where the app was opened and nobody answered.
import { computed, onScopeDispose, ref, type ComputedRef } from "vue";
import type { SessionState } from "./session";
import type { Socket } from "./socket";

export type Network = "fine" | "offline" | "reconnecting" | "unreachable";
const blink = 3_000;

export function useNetwork(socket?: Socket, session?: { state: SessionState }): ComputedRef<Network> {
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
    if (lost !== undefined && now.value - lost > blink) return "reconnecting";
    return session?.state === "unreachable" ? "unreachable" : "fine";
  });
}
