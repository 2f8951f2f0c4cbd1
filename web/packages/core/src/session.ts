// Who is signed in here. Expired is not signed out: drafts stay, and the person is asked to sign in again.
import type { Me } from "@xinglin/api";
import { defineStore } from "pinia";
import { computed, ref, shallowRef } from "vue";
import { take, type Api } from "./client";
import { safeStorage } from "./device";
import { preferences } from "./preferences";
import { Problem } from "./problem";
import type { Vault } from "./vault";

const lastPerson = "xinglin.person";

export type SessionState = "unknown" | "anonymous" | "signed_in" | "expired" | "unreachable";

export const useSession = defineStore("session", () => {
  const me = ref<Me>();
  const state = ref<SessionState>("unknown");
  const problem = shallowRef<Problem>();
  let api: Api | undefined;
  let vault: Vault | undefined;
  let left: Array<() => void | Promise<void>> = [];

  function use(parts: { api: Api; vault: Vault }): void {
    ({ api, vault } = parts);
  }

  async function load(): Promise<SessionState> {
    try {
      await entered(await take(api!.GET("/me")));
    } catch (reason) {
      problem.value = Problem.of(reason);
      if (problem.value.status === 401) state.value = me.value ? "expired" : "anonymous";
      else if (!me.value) await unreachable();
    }
    return state.value;
  }

  // Without a server nobody can be signed in, but what was written on this device can still be read here.
  async function unreachable(): Promise<void> {
    state.value = "unreachable";
    const person = safeStorage()?.getItem(lastPerson);
    if (person) await vault?.open(person);
  }

  async function entered(who: Me): Promise<void> {
    const before = me.value?.person ?? safeStorage()?.getItem(lastPerson);
    if (before && before !== who.person) await forget();
    safeStorage()?.setItem(lastPerson, who.person);
    await vault?.open(who.person); // First, so that whoever sees "signed in" can read what was kept.
    me.value = who;
    state.value = "signed_in";
    problem.value = undefined;
    if (who.elder_mode) preferences.elder = true;
  }

  // The server no longer knows this session; what the person wrote stays readable for him alone after he signs in again.
  function expired(): void {
    if (state.value === "signed_in") state.value = "expired";
  }

  async function leave(): Promise<void> {
    await take(api!.DELETE("/session"));
    await forget();
  }

  async function forget(): Promise<void> {
    for (const farewell of left) await farewell();
    await vault?.wipe();
    safeStorage()?.removeItem(lastPerson);
    me.value = undefined;
    state.value = "anonymous";
  }

  const onLeave = (farewell: () => void | Promise<void>) => void left.push(farewell);
  const signedIn = computed(() => state.value === "signed_in");
  return { me, state, problem, signedIn, use, load, entered, expired, leave, forget, onLeave };
});
