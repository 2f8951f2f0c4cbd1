// What somebody answered to the danger questions, in the words he was asked in. Another version's ids are shown as they are.
import type { Knowledge, Language } from "./knowledge";

export interface Said {
  signs: string[];
  unsure: string[];
}

export function inWords(knowledge: Knowledge, { signs, unsure }: Said, language: Language): Said {
  const known = knowledge.groups.flatMap((group) => group.signs);
  return {
    signs: signs.map((id) => known.find((sign) => sign.id === id)?.text[language] ?? id),
    unsure: unsure.map((id) => knowledge.groups.find((group) => group.id === id)?.text[language] ?? id),
  };
}
