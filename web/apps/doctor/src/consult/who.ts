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

export function namedAllergy(consult: Pick<Consult, "allergy">): string {
  return consult.allergy?.trim() ?? "";
}
