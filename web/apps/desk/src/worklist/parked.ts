// Jobs that failed ten times and wait for a person. Read anew whenever the desk's lists change.
import { ref, shallowRef } from "vue";
import { defineStore } from "pinia";
import { Problem, take, type Api, type ParkedJob, type Socket } from "@xinglin/core";

export const useParked = defineStore("parked", () => {
  const jobs = ref<ParkedJob[]>([]);
  const loaded = ref(false);
  const problem = shallowRef<Problem>();
  let api: Api;
  let round = 0;

  function use(parts: { api: Api; socket: Socket }): void {
    api = parts.api;
    parts.socket.onOpen(() => void load());
    parts.socket.onState((state) => (state.name === "alarms" || state.name === "worklist") && void load());
  }

  async function load(): Promise<void> {
    const mine = (round += 1);
    try {
      const read = (await take(api.GET("/parked-jobs"))).jobs;
      if (mine !== round) return; // A newer reading is under way.
      jobs.value = read;
      problem.value = undefined;
      loaded.value = true;
    } catch (reason) {
      if (mine === round) problem.value = Problem.of(reason);
    }
  }

  // Whatever the answer, the list is read again: somebody else may have been quicker.
  async function decide(act: () => Promise<unknown>): Promise<void> {
    try {
      await act();
    } finally {
      await load();
    }
  }

  const path = (id: string) => ({ params: { path: { id } } });
  const retry = (id: string) => decide(() => take(api.PUT("/parked-jobs/{id}/retry", path(id))));
  const dismiss = (id: string, reason: string) =>
    decide(() => take(api.PUT("/parked-jobs/{id}/dismissal", { ...path(id), body: { reason } })));

  function forget(): void {
    jobs.value = [];
    loaded.value = false;
  }

  return { jobs, loaded, problem, use, load, retry, dismiss, forget };
});
