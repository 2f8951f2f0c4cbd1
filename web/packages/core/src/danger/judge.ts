// Judges the danger questions. Pure, and the same as the server's: both pass knowledge/danger/vectors.json.
//   1. The worst ticked sign decides; more answers never make it milder.
//   2. "Not sure" is a doctor today; about self-harm it is the sign itself.
//   3. A group nobody answered leaves the screen incomplete: silence never reassures.
import type { Gate, Group, Knowledge, Level, Sign } from "./knowledge";

export interface Answers {
  context: Record<string, string>;
  signs: string[];
  unsure: string[];
  clear: string[];
}

export interface Verdict {
  disposition: Level;
  crisis: boolean;
  complete: boolean;
}

const gravity: Record<Level, number> = { call_120: 4, emergency_now: 3, doctor_today: 2, doctor_soon: 1, self_care: 0 };
const worse = (a: Level, b: Level): Level => (gravity[b] > gravity[a] ? b : a);

export const isEmergency = (level: Level): boolean => gravity[level] >= gravity.emergency_now;

export function isOpen(when: Gate | undefined, context: Record<string, string>): boolean {
  return Object.entries(when ?? {}).every(([question, answers]) => answers.includes(context[question] ?? ""));
}

export function judge(knowledge: Knowledge, answers: Answers): Verdict {
  let disposition: Level = "doctor_soon";
  let crisis = false;
  for (const group of knowledge.groups) {
    for (const sign of counted(group, answers)) {
      disposition = worse(disposition, sign.level);
      crisis ||= sign.crisis === true;
    }
    if (answers.unsure.includes(group.id)) disposition = worse(disposition, "doctor_today");
  }
  return { disposition, crisis, complete: isEmergency(disposition) || allAnswered(knowledge, answers) };
}

function counted(group: Group, answers: Answers): Sign[] {
  const unsure = answers.unsure.includes(group.id);
  return group.signs.filter((sign) => answers.signs.includes(sign.id) || (unsure && sign.crisis === true));
}

function allAnswered(knowledge: Knowledge, answers: Answers): boolean {
  const told = knowledge.context.every(
    (question) => !isOpen(question.when, answers.context) || answers.context[question.id] !== undefined,
  );
  return told && knowledge.groups.every((group) => !isOpen(group.when, answers.context) || isAnswered(group, answers));
}

export function isAnswered(group: Group, answers: Answers): boolean {
  return (
    answers.clear.includes(group.id) ||
    answers.unsure.includes(group.id) ||
    group.signs.some((sign) => answers.signs.includes(sign.id))
  );
}
