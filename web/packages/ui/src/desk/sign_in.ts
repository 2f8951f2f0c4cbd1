// Staff sign in in two steps: login and password, then a one-time code. The challenge joins the two and dies with a reload.
// Whoever works in several institutions says in which of them today.
import { computed, ref } from "vue";
import { take, useAttempt, useSession, type Api, type WorkPlace } from "@xinglin/core";

export const codeLength = 6;

// A code as people paste it: with blanks, dashes, or the digits of a Chinese keyboard.
export function plainCode(typed: string): string {
  return typed.normalize("NFKC").replace(/\D/g, "").slice(0, codeLength);
}

export function useStaffSignIn(api: Api) {
  const session = useSession();
  const login = ref("");
  const password = ref("");
  const code = ref("");
  const challenge = ref("");
  const institutions = ref<WorkPlace[]>([]);
  const tenant = ref<string>();
  const { busy, problem, attempt } = useAttempt();
  const step = computed(() => (challenge.value ? "code" : "password"));

  const givePassword = () =>
    attempt(async () => {
      const body = { login: login.value.trim(), password: password.value };
      const asked = await take(api.POST("/staff/sign-in", { body }));
      institutions.value = asked.institutions.length > 1 ? asked.institutions : [];
      challenge.value = asked.challenge;
      password.value = "";
    });

  const giveCode = () =>
    attempt(async () => {
      const body = { challenge: challenge.value, code: plainCode(code.value), ...(tenant.value && { tenant: tenant.value }) };
      code.value = "";
      await session.entered(await take(api.POST("/staff/sign-in/second-factor", { body })));
    });

  function back(): void {
    challenge.value = "";
    institutions.value = [];
    tenant.value = undefined;
    code.value = "";
    problem.value = undefined;
  }

  const placed = () => institutions.value.length === 0 || tenant.value !== undefined;
  return { login, password, code, institutions, tenant, placed, step, busy, problem, givePassword, giveCode, back };
}
