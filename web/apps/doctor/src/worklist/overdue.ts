// What waits for this doctor as lead of a department: notes that were not signed in time.
import { ref } from "vue";
import { defineStore } from "pinia";
import { take, type Api, type Socket, type WorkItem } from "@xinglin/core";

export const useOverdue = defineStore("overdue", () => {
  const items = ref<WorkItem[]>([]);
  let api: Api;

  function use(parts: { api: Api; socket: Socket }): void {
    api = parts.api;
    parts.socket.onOpen(() => void load());
    parts.socket.onState((state) => {
      if (state.name === "worklist") items.value = (state.body as { items?: WorkItem[] }).items ?? [];
    });
  }

  // A list that cannot be read stays as it was: the socket brings it whole after the next connect.
  async function load(): Promise<void> {
    const read = await take(api.GET("/worklist")).catch(() => undefined);
    if (read) items.value = read.items;
  }

  const forget = () => void (items.value = []);
  return { items, use, load, forget };
});
