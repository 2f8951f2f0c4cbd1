// The answers as the server records them; it judges them again.
import type { DangerScreen } from "@xinglin/api";
import type { Answers } from "./judge";
import type { Knowledge, Language } from "./knowledge";

export function toRecord(knowledge: Knowledge, answers: Answers, language: Language): DangerScreen {
  const { about = "", pregnant } = answers.context;
  return {
    version: knowledge.version, language, about, ...(pregnant !== undefined && { pregnant }),
    signs: [...answers.signs], unsure: [...answers.unsure], clear: [...answers.clear],
  };
}
