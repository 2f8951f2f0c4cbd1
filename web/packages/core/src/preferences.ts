// How this person reads: language, elder mode, light or dark. Kept on the device; the root element carries it for the styles.
import { reactive, watchEffect } from "vue";
import { safeStorage } from "./device";

export type Language = "zh" | "en";
export type Theme = "auto" | "light" | "dark";
export interface Preferences {
  language: Language;
  elder: boolean;
  theme: Theme;
}

const place = "xinglin.preferences";

export function readPreferences(storage = safeStorage(), spoken: readonly string[] = navigator.languages): Preferences {
  const first: Preferences = { language: speaks(spoken), elder: false, theme: "auto" };
  try {
    const kept = JSON.parse(storage?.getItem(place) ?? "{}") as Partial<Preferences>;
    return {
      language: kept.language === "en" || kept.language === "zh" ? kept.language : first.language,
      elder: kept.elder === true,
      theme: kept.theme === "light" || kept.theme === "dark" ? kept.theme : "auto",
    };
  } catch {
    return first;
  }
}

// Chinese first: English only for whoever names it before any Chinese.
function speaks(spoken: readonly string[]): Language {
  const first = spoken.find((tag) => tag.startsWith("zh") || tag.startsWith("en"));
  return first?.startsWith("en") ? "en" : "zh";
}

export const preferences = reactive<Preferences>(readPreferences());

export function followPreferences(root: HTMLElement = document.documentElement): void {
  watchEffect(() => {
    root.lang = preferences.language === "zh" ? "zh-CN" : "en";
    root.toggleAttribute("data-elder", preferences.elder);
    if (preferences.theme === "auto") root.removeAttribute("data-theme");
    else root.dataset.theme = preferences.theme;
    try {
      safeStorage()?.setItem(place, JSON.stringify(preferences));
    } catch {
      // Kept for this visit only.
    }
  });
}
