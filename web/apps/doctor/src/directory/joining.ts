// A doctor's own applications: read anew after each deed, and by themselves while a registry has the word.
import { computed, onScopeDispose, watch, type Ref } from "vue";
import { take, useLoad, type Api, type OnboardingCard } from "@xinglin/core";
import { answersSoon, isOver, mayPractise } from "./milestones";

const soon = 2000;
const later = 10_000;

export function useJoining(api: Api, wanted: Ref<string | undefined>) {
  const { data, problem, busy, load } = useLoad(async () => (await take(api.GET("/me/onboardings"))).onboardings);
  const current = computed(() => chosen(data.value ?? [], wanted.value));
  let timer: ReturnType<typeof setTimeout>;
  let left = false;
  function wait(): void {
    clearTimeout(timer);
    if (left) return;
    const pause = current.value && answersSoon(current.value.stage) ? soon : later;
    timer = setTimeout(() => void (document.hidden ? wait() : load().then(wait)), pause);
  }
  watch(() => current.value?.stage, wait, { immediate: true });
  onScopeDispose(() => {
    left = true;
    clearTimeout(timer);
  });
  return { cards: data, current, problem, busy, load };
}

// The one asked for; else the newest that is not over; else the newest.
export function chosen(cards: OnboardingCard[], wanted?: string): OnboardingCard | undefined {
  return cards.find((one) => one.id === wanted) ?? cards.find((one) => !isOver(one.stage)) ?? cards[0];
}

// What keeps a doctor of this institution from seeing patients, if anything does.
export function hindrance(cards: OnboardingCard[], institution?: string): OnboardingCard | undefined {
  const here = cards.filter((one) => one.institution === institution && !isOver(one.stage));
  return here.find((one) => !mayPractise(one.stage));
}
