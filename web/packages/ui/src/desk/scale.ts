// How large the text of this desk is. Kept on the device; the root element carries it for the styles.
import { ref, watchEffect } from "vue";

export const scales = ["normal", "large", "larger"] as const;
export type Scale = (typeof scales)[number];

const place = "xinglin.desk.scale";

export function readScale(storage: Pick<Storage, "getItem"> | undefined): Scale {
  const kept = storage?.getItem(place);
  return scales.find((one) => one === kept) ?? "normal";
}

export const scale = ref<Scale>(readScale(globalThis.localStorage));

export function followScale(root: HTMLElement = document.documentElement): void {
  watchEffect(() => {
    root.dataset.scale = scale.value;
    try {
      globalThis.localStorage?.setItem(place, scale.value);
    } catch {
      // Kept for this visit only.
    }
  });
}
