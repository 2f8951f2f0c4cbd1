// Staff sign in in two steps: login and password, then a one-time code. The challenge joins the two and dies with a reload.
import { computed, ref, shallowRef } from "vue";
import { Problem, take, useSession, type Api } from "@xinglin/core";

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
  const busy = ref(false);
  const problem = shallowRef<Problem>();
  const step = computed(() => (challenge.value ? "code" : "password"));

  async function attempt(act: () => Promise<void>): Promise<boolean> {
    if (busy.value) return false;
    busy.value = true;
    problem.value = undefined;
    try {
      await act();
      return true;
    } catch (reason) {
      problem.value = Problem.of(reason);
      return false;
    } finally {
      busy.value = false;
    }
  }

  const givePassword = () =>
    attempt(async () => {
      const body = { login: login.value.trim(), password: password.value };
      challenge.value = (await take(api.POST("/staff/sign-in", { body }))).challenge;
      password.value = "";
    });

  const giveCode = () =>
    attempt(async () => {
      const body = { challenge: challenge.value, code: plainCode(code.value) };
      code.value = "";
      await session.entered(await take(api.POST("/staff/sign-in/second-factor", { body })));
    });

  function back(): void {
    challenge.value = "";
    code.value = "";
    problem.value = undefined;
  }

  return { login, password, code, step, busy, problem, givePassword, giveCode, back };
}
