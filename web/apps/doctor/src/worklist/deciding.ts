// Taking or leaving an offer. It outlives the card it was pressed on, which goes as soon as the server has answered.
import { ref } from "vue";
import { Problem, useWords } from "@xinglin/core";
import { tell } from "@xinglin/ui/desk";
import { nameOf } from "../consult/who";
import { useConsults } from "./consults";

export type Decision = "accept" | "decline";

export function useDeciding(accepted: (id: string) => void) {
  const say = useWords();
  const consults = useConsults();
  const busy = ref<{ id: string; what: Decision } | null>(null);

  async function decide(id: string, what: Decision): Promise<void> {
    if (busy.value) return;
    busy.value = { id, what };
    const stayed = stillness();
    try {
      await consults[what](id);
      if (what === "accept") arrive(id, stayed());
    } catch (reason) {
      const problem = Problem.of(reason);
      tell(problem.message === problem.code ? say("worklist.lost") : problem.message, "problem");
    } finally {
      stayed();
      busy.value = null;
    }
  }

  function arrive(id: string, stayed: boolean): void {
    if (stayed) accepted(id);
    else tell(say("worklist.taken", { who: nameOf(consults.known.get(id), say) }));
  }

  return { busy, decide };
}

// Whether nothing was pressed since: whoever has begun to write to another patient must not find himself in front of this one.
function stillness(): () => boolean {
  let still = true;
  const stirred = () => void (still = false);
  const kinds = ["keydown", "input", "pointerdown"];
  for (const kind of kinds) addEventListener(kind, stirred, { capture: true });
  return () => {
    for (const kind of kinds) removeEventListener(kind, stirred, { capture: true });
    return still;
  };
}
