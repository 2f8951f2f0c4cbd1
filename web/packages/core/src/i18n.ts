// Every word a person reads, in two languages; the second is fetched when somebody asks for it.
import { watch } from "vue";
import { createI18n, useI18n } from "vue-i18n";
import { preferences, type Language } from "./preferences";
import coreEn from "./words/en";
import coreZh from "./words/zh";

export interface Words {
  [key: string]: string | Words;
}
export type WordSources = Record<Language, () => Promise<{ default: Words }>>;
const core: Record<Language, Words> = { zh: coreZh, en: coreEn };

export async function createWords(sources: WordSources) {
  const i18n = createI18n({
    legacy: false,
    locale: preferences.language,
    fallbackLocale: "zh",
    messages: {},
    missingWarn: false,
    fallbackWarn: false,
  });
  const load = async (language: Language) => {
    const own = (await sources[language]()).default;
    i18n.global.setLocaleMessage(language, { ...core[language], ...own });
    i18n.global.locale.value = language;
  };
  await load(preferences.language);
  watch(
    () => preferences.language,
    (language) => void load(language),
  );
  return i18n;
}

// Text with placeholders; a number under `n` also chooses between "one | many": words("where.online", { n: 3 }).
export function useWords() {
  const { t } = useI18n({ useScope: "global" });
  return (key: string, values: Record<string, unknown> = {}): string =>
    typeof values.n === "number" ? t(key, values, values.n) : t(key, values);
}
