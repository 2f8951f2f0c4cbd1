// The first administrator of a new house: who he is, which house, and the authenticator he will sign in with.
//   you -> house -> authenticator -> done        A refusal leads back to the step that holds the field it names.
import { computed, reactive, ref, shallowRef } from "vue";
import { Problem, take, useAttempt, type Api, type FirstInvitation } from "@xinglin/core";
import { keyUri, plainCode } from "@xinglin/ui/desk";

export const steps = ["you", "house", "authenticator"] as const;
export type Step = (typeof steps)[number];
const stepOf: Record<string, Step> = { login: "you", name: "you", password: "you", institution: "house", departments: "house" };

export function useFounding(api: Api, token: string) {
  const invitation = shallowRef<FirstInvitation>();
  const step = ref<Step>("you");
  const done = ref(false);
  const form = reactive({ login: "", name: "", password: "", again: "", institution: "", city: "", departments: [] as string[], code: "" });
  const { busy, problem, attempt } = useAttempt();
  const over = computed(() => problem.value?.status === 410);
  const uri = computed(() => keyUri(form.login.trim(), form.institution.trim(), invitation.value?.totp_secret ?? ""));

  const open = () =>
    attempt(async () => {
      const given = await take(api.POST("/first-administrator/invitation", { body: { token } }));
      form.institution ||= given.institution?.name ?? "";
      form.city ||= given.institution?.city ?? "";
      form.departments = given.departments.map((department) => department.code);
      invitation.value = given;
    });

  // What is still missing in a step, by field.
  function missing(which: Step): string[] {
    const empty = (...names: ("login" | "name" | "password" | "institution" | "city")[]) => names.filter((name) => !form[name].trim());
    if (which === "you") return [...empty("login", "name", "password"), ...(form.again === form.password ? [] : ["again"])];
    if (which === "house") return [...empty("institution", "city"), ...(form.departments.length > 0 ? [] : ["departments"])];
    return plainCode(form.code).length === 6 ? [] : ["code"];
  }

  function next(): boolean {
    if (missing(step.value).length > 0) return false;
    problem.value = undefined;
    step.value = steps[steps.indexOf(step.value) + 1] ?? step.value;
    return true;
  }

  function back(): void {
    problem.value = undefined;
    step.value = steps[Math.max(0, steps.indexOf(step.value) - 1)]!;
  }

  async function found(): Promise<void> {
    const { login, name, password, city, departments } = form;
    const institution = { name: form.institution.trim(), city: city.trim() };
    const body = { token, login: login.trim(), name: name.trim(), password, code: plainCode(form.code), institution, departments };
    done.value = await attempt(() => take(api.POST("/first-administrator", { body })));
    form.code = "";
    if (done.value) form.password = form.again = "";
    else step.value = stepWith(problem.value) ?? step.value;
  }

  return { invitation, step, form, busy, problem, over, uri, done, open, missing, next, back, found };
}

// By the field that the refusal names, or by what it is about.
function stepWith(problem?: Problem): Step | undefined {
  if (!problem) return undefined;
  if (/^(password\.|identity\.login)/.test(problem.code)) return "you";
  if (problem.code.startsWith("directory.")) return "house";
  return stepOf[problem.path?.split("/")[1] ?? ""];
}
