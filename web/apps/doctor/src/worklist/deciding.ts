// Taking or leaving an offer. It outlives the card it was pressed on, which goes as soon as the server has answered.
import { ref } from "vue";
import { Problem, useWords } from "@xinglin/core";
import { tell } from "@xinglin/ui/desk";
import { useConsults } from "./consults";

export type Decision = "accept" | "decline";

export function useDeciding(accepted: (id: string) => void) {
  const say = useWords();
  const consults = useConsults();
  const busy = ref<{ id: string; what: Decision } | null>(null);

  async function decide(id: string, what: Decision): Promise<void> {
    if (busy.value) return;
    busy.value = { id, what };
    try {
      await consults[what](id);
      if (what === "accept") accepted(id);
    } catch (reason) {
      const problem = Problem.of(reason);
      tell(problem.message === problem.code ? say("worklist.lost") : problem.message, "problem");
    } finally {
      busy.value = null;
    }
  }

  return { busy, decide };
}
