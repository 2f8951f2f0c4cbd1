// The consultations this doctor has to do with, kept current by the socket.
//   1. A state with a lower version never replaces a newer one.
//   2. After each reconnect the list is fetched whole: what is not in it any more is not mine any more.
import { computed, ref, shallowRef } from "vue";
import { defineStore } from "pinia";
import {
  afterWord,
  isConsultState,
  Problem,
  serverNow,
  take,
  tick,
  type Api,
  type Consult,
  type MessagePush,
  type Socket,
} from "@xinglin/core";
import { isOpen } from "./sections";

export const useConsults = defineStore("consults", () => {
  const known = ref(new Map<string, Consult>());
  const problem = shallowRef<Problem>();
  const loaded = ref(false);
  let api: Api;

  function use(parts: { api: Api; socket: Socket }): void {
    api = parts.api;
    parts.socket.onState((state) => isConsultState(state) && knows(state.body));
    parts.socket.onMessage(heard);
    parts.socket.onOpen(() => void load());
  }

  const mine = computed(() => {
    void tick.value; // An offer ends with its time, also when nobody tells us.
    return [...known.value.values()].filter((consult) => isOpen(consult) && !ranOut(consult, serverNow()));
  });

  function knows(consult: Consult): void {
    const before = known.value.get(consult.id);
    if (!before || before.version <= consult.version) known.value.set(consult.id, consult);
  }

  function heard(push: MessagePush): void {
    const card = known.value.get(push.consult);
    if (card) known.value.set(card.id, afterWord(card, push));
  }

  async function load(): Promise<void> {
    try {
      const { consults } = await take(api.GET("/consults"));
      const ids = new Set(consults.map((consult) => consult.id));
      for (const id of [...known.value.keys()]) if (!ids.has(id)) known.value.delete(id);
      consults.forEach(knows);
      problem.value = undefined;
      loaded.value = true;
    } catch (reason) {
      problem.value = Problem.of(reason);
    }
  }

  async function refresh(id: string): Promise<void> {
    knows(await take(api.GET("/consults/{id}", { params: { path: { id } } })));
  }

  const drop = (id: string) => void known.value.delete(id);

  // Deeds name the consultation they mean; after each the state is read back, in case the push was missed.
  async function deed(id: string, act: () => Promise<unknown>): Promise<void> {
    try {
      await act();
    } finally {
      await refresh(id).catch(() => drop(id));
    }
  }

  // Who is given away is not mine to read any more.
  async function giveAway(id: string, act: () => Promise<unknown>): Promise<void> {
    try {
      await act();
      drop(id);
    } catch (reason) {
      await refresh(id).catch(() => drop(id));
      throw reason;
    }
  }

  const path = (id: string) => ({ params: { path: { id } } });
  const accept = (id: string) => deed(id, () => take(api.PUT("/consults/{id}/acceptance", path(id))));
  const decline = (id: string) => giveAway(id, () => take(api.PUT("/consults/{id}/decline", { ...path(id), body: {} })));
  const end = (id: string, outcome: Outcome) =>
    deed(id, () => take(api.PUT("/consults/{id}/end", { ...path(id), body: { outcome } })));
  const handOver = (id: string, note: string) =>
    giveAway(id, () => take(api.PUT("/consults/{id}/hand-over", { ...path(id), body: { note } })));

  function forget(): void {
    known.value.clear();
    loaded.value = false;
  }

  return { known, mine, problem, loaded, use, knows, load, refresh, accept, decline, end, handOver, forget };
});

const graceMs = 1500;
type Outcome = NonNullable<Consult["outcome"]>;

function ranOut(consult: Consult, now: number): boolean {
  if (consult.state !== "offered") return false;
  return !consult.offer || Date.parse(consult.offer.until) + graceMs < now;
}
