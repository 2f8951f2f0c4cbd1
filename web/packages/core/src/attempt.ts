// What a press of a button asks for: one at a time, its failure kept for the screen. Gives whether it was done.
import { ref, shallowRef, type Ref, type ShallowRef } from "vue";
import { Problem } from "./problem";

export interface Attempt {
  busy: Ref<boolean>;
  problem: ShallowRef<Problem | undefined>;
  attempt(deed: () => Promise<unknown>): Promise<boolean>;
}

export function useAttempt(): Attempt {
  const busy = ref(false);
  const problem = shallowRef<Problem>();

  async function attempt(deed: () => Promise<unknown>): Promise<boolean> {
    if (busy.value) return false;
    busy.value = true;
    problem.value = undefined;
    try {
      await deed();
      return true;
    } catch (reason) {
      problem.value = Problem.of(reason);
      return false;
    } finally {
      busy.value = false;
    }
  }
  return { busy, problem, attempt };
}
