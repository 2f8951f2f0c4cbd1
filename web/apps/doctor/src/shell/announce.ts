// Calls the doctor and keeps the tab's title: what he would notice without looking.
import { computed, ref, watch } from "vue";
import { useRouter } from "vue-router";
import { departmentName, useWords } from "@xinglin/core";
import { useConsults } from "../worklist/consults";
import { useReading } from "../worklist/reading";
import { chime, fresh, notice, readChoice, type AlertChoice } from "../worklist/alert";
import { tabTitle } from "../worklist/title";

export function useAnnouncing() {
  const say = useWords();
  const router = useRouter();
  const consults = useConsults();
  const reading = useReading();
  const choice = ref<AlertChoice>(readChoice(globalThis.localStorage));
  const offers = computed(() => consults.mine.filter((one) => one.state === "offered"));
  const unread = computed(() => consults.mine.reduce((sum, one) => sum + reading.unread(one), 0));
  let called = new Set<string>();

  watch(offers, (now) => {
    const ids = now.map((one) => one.id);
    if (fresh(called, ids).length > 0) call(departmentName(now[0]!.department));
    called = new Set(ids);
  });

  function call(department: string): void {
    if (choice.value.sound) chime();
    if (choice.value.notice) notice(say("worklist.new_offer"), department, () => void router.push("/"));
  }

  watch(
    () => tabTitle({ offered: offers.value.length, unread: unread.value }, say("app.short"), say("worklist.new_offer")),
    (title) => void (document.title = title),
    { immediate: true },
  );
  return { choice, offers };
}
