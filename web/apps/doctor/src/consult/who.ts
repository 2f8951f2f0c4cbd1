// A patient in few words, the same wherever he is named.
import type { Consult } from "@xinglin/core";

type Say = (key: string, values?: Record<string, unknown>) => string;
type Patient = Pick<Consult, "patient">;

export function nameOf(consult: Patient | undefined, say: Say): string {
  return consult?.patient?.name?.trim() || say("consult.unnamed");
}

export function sexOf(consult: Patient, say: Say): string {
  const sex = consult.patient?.sex;
  return say(sex === "male" || sex === "female" ? `consult.${sex}` : "consult.unknown");
}

export function ageOf(consult: Patient, say: Say): string {
  const age = consult.patient?.age;
  return age === undefined || age === null ? say("consult.no_age") : say("consult.age", { n: age });
}

// For the narrow row of a list: only what is known.
export function sexAndAge(consult: Patient, say: Say): string {
  const { sex, age } = consult.patient ?? {};
  const known = sex === "male" || sex === "female" ? say(`consult.${sex}`) : "";
  return [known, age === undefined || age === null ? "" : String(age)].filter(Boolean).join(" ");
}

// "None" and "not known" are answers, not allergies: red is kept for those that are.
const none = /^(无|没有|否|不|不过敏|无过敏史?|没有过敏史?|未发现|none|no|nil|n\/a|nka|nkda)[。.\s]*$/i;
const unknown = /^(不清楚|不知道|不详|未知|unknown|not known)[。.\s]*$/i;

export function namedAllergy(consult: Pick<Consult, "allergy">): string {
  const text = consult.allergy?.trim() ?? "";
  return none.test(text) || unknown.test(text) ? "" : text;
}

export interface Pregnancy {
  text: string;
  heed: boolean;
}

// The app sends a code; whatever else stands there was written by somebody and is shown as it is.
export function pregnancyOf(consult: Pick<Consult, "pregnancy">, say: Say): Pregnancy | null {
  const text = consult.pregnancy?.trim();
  if (!text) return null;
  const coded = text === "yes" || text === "no" || text === "unsure";
  return { text: coded ? say(`consult.pregnant.${text}`) : text, heed: text !== "no" };
}
