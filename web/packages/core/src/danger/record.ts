// The answers as they are recorded: one line per context answer, ticked sign, cleared or unsure group.
import type { DangerScreen } from "@xinglin/api";
import type { Answers, Verdict } from "./judge";
import type { Knowledge, Language } from "./knowledge";

export function toRecord(knowledge: Knowledge, answers: Answers, verdict: Verdict, language: Language): DangerScreen {
  const context = Object.entries(answers.context).map(([question, answer]) => ({ question, answer }));
  const groups = knowledge.groups.flatMap((group) => [
    ...group.signs.filter((sign) => answers.signs.includes(sign.id)).map((sign) => ({ question: group.id, answer: sign.id })),
    ...(answers.unsure.includes(group.id) ? [{ question: group.id, answer: "unsure" }] : []),
    ...(answers.clear.includes(group.id) ? [{ question: group.id, answer: "none" }] : []),
  ]);
  return { version: knowledge.version, answers: [...context, ...groups], disposition: verdict.disposition, language };
}
