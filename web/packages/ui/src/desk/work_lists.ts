// What waits for whoever sits here: several lists (of the desk, of a department's lead, of the crisis seat), each sent whole.
//   1. A list with a lower version never replaces a newer one; after a reconnect all of them come again.
//   2. What was acknowledged goes from every list at once, before the push says so.
import { computed, ref, shallowRef } from "vue";
import { defineStore } from "pinia";
import { Problem, take, type Api, type Socket, type StatePush, type WorkItem } from "@xinglin/core";
import { isCall } from "./alarm_outcomes";

interface List {
  version: number;
  items: WorkItem[];
}
const read = "read";
type Body = { items?: WorkItem[]; alarms?: WorkItem[] };

export const useWorkLists = defineStore("work_lists", () => {
  const lists = ref(new Map<string, List>());
  const done = ref(new Set<string>());
  const loaded = ref(false);
  const problem = shallowRef<Problem>();
  let api: Api;

  function use(parts: { api: Api; socket: Socket }): void {
    api = parts.api;
    parts.socket.onOpen(() => {
      lists.value.clear();
      void load();
    });
    parts.socket.onState((state) => (state.name === "alarms" || state.name === "worklist") && knows(state));
  }

  function knows({ name, key, version, body }: StatePush): void {
    const place = `${name}/${key ?? ""}`;
    if ((lists.value.get(place)?.version ?? -1) > version) return;
    const { items, alarms } = body as Body;
    lists.value.delete(read);
    lists.value.set(place, { version, items: items ?? alarms ?? [] });
  }

  // What was read over HTTP stands until the socket has brought the lists themselves.
  async function load(): Promise<void> {
    try {
      const { items } = await take(api.GET("/worklist"));
      lists.value.set(read, { version: 0, items: lists.value.size > 0 ? [] : items });
      problem.value = undefined;
      loaded.value = true;
    } catch (reason) {
      problem.value = Problem.of(reason);
    }
  }

  const items = computed(() => {
    const byId = new Map<string, WorkItem>();
    for (const list of lists.value.values()) for (const item of list.items) if (!done.value.has(item.id)) byId.set(item.id, item);
    return [...byId.values()].sort(mostPressing);
  });
  const alarms = computed(() => items.value.filter((item) => item.urgent));
  const others = computed(() => items.value.filter((item) => !item.urgent));

  async function acknowledge(id: string, outcome: string): Promise<void> {
    await take(api.PUT("/alarms/{id}/acknowledgement", { params: { path: { id } }, body: { outcome } }));
    done.value.add(id);
  }

  const phoneOf = async (call: string) =>
    (await take(api.GET("/crisis-calls/{id}/phone", { params: { path: { id: call } } }))).phone;

  function forget(): void {
    lists.value.clear();
    done.value.clear();
    loaded.value = false;
  }

  return { items, alarms, others, loaded, problem, use, knows, load, acknowledge, phoneOf, forget };
});

// A person in danger before everything else; then whatever has waited longest.
function mostPressing(a: WorkItem, b: WorkItem): number {
  const danger = Number(isCall(b.kind)) - Number(isCall(a.kind));
  return danger || (a.opened_at ?? "").localeCompare(b.opened_at ?? "");
}
