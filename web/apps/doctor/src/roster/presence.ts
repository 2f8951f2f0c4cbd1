// Whether this doctor takes patients now, and how many he has. The server's lease decides; the switch only asks.
import { ref, shallowRef } from "vue";
import { defineStore } from "pinia";
import { Problem, take, type Api, type Presence, type Socket } from "@xinglin/core";

export const usePresence = defineStore("presence", () => {
  const online = ref(false);
  const load = ref(0);
  const cap = ref(0);
  const changing = ref(false);
  const problem = shallowRef<Problem>();
  let api: Api;
  let version = -1;

  function use(parts: { api: Api; socket: Socket }): void {
    api = parts.api;
    parts.socket.onOpen(() => void (version = -1));
    parts.socket.onState((state) => {
      if (state.name !== "presence" || state.version < version) return;
      version = state.version;
      knows(state.body as Presence);
    });
  }

  function knows(presence: Presence): void {
    online.value = presence.online;
    load.value = presence.load;
    cap.value = presence.cap;
  }

  async function set(wanted: boolean): Promise<void> {
    changing.value = true;
    problem.value = undefined;
    try {
      knows(await take(api.PUT("/presence", { body: { online: wanted } })));
    } catch (reason) {
      problem.value = Problem.of(reason);
    } finally {
      changing.value = false;
    }
  }

  const toggle = () => set(!online.value);
  return { online, load, cap, changing, problem, use, knows, set, toggle };
});
