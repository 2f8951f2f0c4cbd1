// How long until another code may be asked for. Counted by the clock, so that a sleeping phone does not stop it.
import { tick } from "@xinglin/core";
import { computed, ref } from "vue";

export function useResend(now: () => number = Date.now) {
  const at = ref(0);
  const minutes = ref(5);
  const left = computed(() => (tick.value, Math.max(0, Math.ceil((at.value - now()) / 1000))));
  function start(sent: { resend_after_s: number; expires_in_s: number }): void {
    at.value = now() + sent.resend_after_s * 1000;
    minutes.value = Math.max(1, Math.floor(sent.expires_in_s / 60));
  }
  return { left, minutes, start };
}
