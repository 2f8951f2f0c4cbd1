// What this desk looks at: the open conversations and the question being asked. A question keeps the consultation it was
// asked about, so that switching patients can never answer it for another.
import { ref } from "vue";
import { defineStore } from "pinia";
import { closed, noTabs, opened, type Tabs } from "../consult/open_tabs";

export type Question = "end" | "hand_over" | "templates";
export type Panel = "palette" | "help" | "settings";

export const useDesk = defineStore("desk", () => {
  const tabs = ref<Tabs>(noTabs());
  const question = ref<{ name: Question; about: string } | null>(null);
  const panel = ref<Panel | null>(null);

  function look(id: string | null): void {
    tabs.value = id ? opened(tabs.value, id) : { ...tabs.value, current: null };
  }

  // The consultation to look at after this one's tab is gone.
  function shut(id: string): string | null {
    tabs.value = closed(tabs.value, id);
    return tabs.value.current;
  }

  function ask(name: Question, about: string): void {
    question.value = { name, about };
  }

  function answered(): void {
    question.value = null;
  }

  function forget(): void {
    tabs.value = noTabs();
    question.value = null;
    panel.value = null;
  }

  return { tabs, question, panel, look, shut, ask, answered, forget };
});
