// The patient's own consultations: fetched once, then kept true by the socket's states.
import { afterWord, isConsultState, take, useSession, type Consult } from "@xinglin/core";
import { defineStore } from "pinia";
import { computed, reactive, ref } from "vue";
import { api, socket } from "../services";

const over = new Set<Consult["state"]>(["completed", "closed", "cancelled"]);

export const useConsults = defineStore("consults", () => {
  const known = reactive(new Map<string, Consult>());
  const loaded = ref(false);
  const newestFirst = computed(() => [...known.values()].sort((a, b) => (a.opened_at < b.opened_at ? 1 : -1)));
  const running = computed(() => newestFirst.value.filter((consult) => !over.has(consult.state)));
  const past = computed(() => newestFirst.value.filter((consult) => over.has(consult.state)));

  function keep(consult: Consult): void {
    const before = known.get(consult.id);
    if (!before || before.version <= consult.version) known.set(consult.id, consult);
  }

  async function load(): Promise<Consult[]> {
    const { consults } = await take(api.GET("/consults"));
    consults.forEach(keep);
    loaded.value = true;
    return consults;
  }

  function listen(): void {
    socket.onState((state) => isConsultState(state) && keep(state.body));
    socket.onMessage((push) => {
      const card = known.get(push.consult);
      if (card) known.set(card.id, afterWord(card, push));
    });
    useSession().onLeave(() => {
      known.clear();
      loaded.value = false;
    });
  }

  return { known, loaded, running, past, keep, load, listen };
});
