// A screen's data: loading, there, or a problem with a way to try again. What was shown before stays while it is fetched anew.
import { onScopeDispose, ref, shallowRef, type Ref, type ShallowRef } from "vue";
import { Problem } from "./problem";

export interface Loaded<T> {
  data: ShallowRef<T | undefined>;
  problem: ShallowRef<Problem | undefined>;
  busy: Ref<boolean>;
  load(): Promise<void>;
}

export function useLoad<T>(fetch: () => Promise<T>): Loaded<T> {
  const data = shallowRef<T>();
  const problem = shallowRef<Problem>();
  const busy = ref(true);
  let round = 0;
  async function load(): Promise<void> {
    const mine = (round += 1);
    busy.value = true;
    try {
      const got = await fetch();
      if (mine !== round) return;
      data.value = got;
      problem.value = undefined;
    } catch (reason) {
      if (mine === round) problem.value = Problem.of(reason);
    } finally {
      if (mine === round) busy.value = false;
    }
  }
  onScopeDispose(() => (round += 1));
  void load();
  return { data, problem, busy, load };
}
