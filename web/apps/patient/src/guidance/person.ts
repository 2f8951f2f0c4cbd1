// Who the patient is, as far as the app knows already: the profile, where it is about oneself; the danger questions; the form.
import type { Me } from "@xinglin/core";
import type { Asked } from "./turn";

export interface PersonForm {
  age: string;
  unit: "years" | "months";
  sex: "female" | "male" | "";
}
export type Known = Pick<Asked, "age_years" | "sex" | "pregnant">;
export const emptyPerson: PersonForm = { age: "", unit: "years", sex: "" };
const oldest = 120;
const babyMonthsMost = 3;
const dayMs = 86_400_000;
const yearDays = 365.25;

// Age and sex as the profile has them; a baby under three months is one, whatever else is not said.
export function knownOf(context: Record<string, string>, me: Me | undefined, now = Date.now()): Known {
  const pregnant = context.pregnant === undefined ? undefined : context.pregnant === "yes";
  if (context.about === "infant") return { age_years: 1 / 12 };
  if (context.about !== "self" || !me) return { pregnant };
  const age = me.birth_date && Math.floor((now - Date.parse(me.birth_date)) / dayMs / yearDays);
  return {
    pregnant,
    ...(typeof age === "number" && age >= 0 && age <= oldest && { age_years: age }),
    ...((me.sex === "female" || me.sex === "male") && { sex: me.sex }),
  };
}

// What the form adds. Undefined where the age is none that a person can have.
export function personOf(form: PersonForm, known: Known, baby: boolean): Known | undefined {
  const told = form.age.trim().replace("．", ".");
  const months = baby || form.unit === "months";
  const age = Number(told) / (months ? 12 : 1);
  const most = baby ? babyMonthsMost / 12 : oldest;
  if (told !== "" && !(age >= 0 && age <= most)) return undefined;
  return { ...known, ...(told !== "" && { age_years: age }), ...(form.sex !== "" && { sex: form.sex }) };
}
