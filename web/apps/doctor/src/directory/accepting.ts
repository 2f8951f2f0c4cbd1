// An invited doctor opens an account: what is offered -> account -> authenticator -> done. A refusal leads back to its step.
import { computed, reactive, ref, shallowRef } from "vue";
import { take, useAttempt, type Api, type DoctorInvitation, type Problem } from "@xinglin/core";
import { keyUri, plainCode } from "@xinglin/ui/desk";

export const steps = ["offer", "account", "authenticator"] as const;
export type Step = (typeof steps)[number];
const tokenLength = 43;
const codeLength = 6;

export function useAccepting(api: Api, token: string) {
  const invitation = shallowRef<DoctorInvitation>();
  const step = ref<Step>("offer");
  const done = ref(false);
  const form = reactive({ login: "", password: "", again: "", code: "" });
  const { busy, problem, attempt } = useAttempt();
  const broken = computed(() => token.length !== tokenLength);
  const over = computed(() => broken.value || problem.value?.status === 410);
  const uri = computed(() => keyUri(form.login.trim(), invitation.value?.institution ?? "", invitation.value?.totp_secret ?? ""));

  const open = () =>
    attempt(async () => {
      if (!broken.value) invitation.value = await take(api.POST("/doctor-invitations/look", { body: { token } }));
    });

  function missing(which: Step): string[] {
    if (which === "offer") return [];
    if (which === "authenticator") return plainCode(form.code).length === codeLength ? [] : ["code"];
    const empty = (["login", "password"] as const).filter((name) => !form[name].trim());
    return [...empty, ...(form.again === form.password ? [] : ["again"])];
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

  async function accept(): Promise<void> {
    const body = { token, login: form.login.trim(), password: form.password, code: plainCode(form.code) };
    done.value = await attempt(() => take(api.POST("/doctor-invitations/acceptance", { body })));
    form.code = "";
    if (done.value) form.password = form.again = "";
    else if (ofAccount(problem.value)) step.value = "account";
  }

  return { invitation, step, form, busy, problem, over, uri, done, open, missing, next, back, accept };
}

function ofAccount(problem?: Problem): boolean {
  return /^(password\.|identity\.login)/.test(problem?.code ?? "") || /^\/?(login|password)/.test(problem?.path ?? "");
}
