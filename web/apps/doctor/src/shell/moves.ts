// Going from patient to patient and from pane to pane, by key as well as by pointer.
import { computed, nextTick, type Ref } from "vue";
import type { Router } from "vue-router";
import { neighbour } from "../consult/open_tabs";
import { useConsults } from "../worklist/consults";
import { useReading } from "../worklist/reading";
import { inOrder } from "../worklist/sections";
import { useDesk } from "./desk";

interface Parts {
  id: Ref<string | null>;
  router: Router;
  list: Readonly<Ref<{ focus(): void } | null>>;
  arrived(which: string): void;
}

const paneTargets = [
  ".worklist [data-consult][tabindex='0']",
  ".pane:not([style*='none']) .composer textarea",
  ".pane:not([style*='none']) .note textarea",
];

export function useMoves({ id, router, list, arrived }: Parts) {
  const desk = useDesk();
  const consults = useConsults();
  const reading = useReading();
  const rows = computed(() => inOrder(consults.mine.map(reading.now), reading.since).filter((one) => one.state !== "offered"));

  function look(which: string): void {
    void router.push({ name: "consult", params: { id: which } }).then(() => arrived(which));
  }

  function shut(which: string): void {
    const next = desk.shut(which);
    if (which !== id.value) return;
    if (next) look(next);
    else void router.push("/").then(() => nextTick(() => list.value?.focus()));
  }

  function step(by: 1 | -1): void {
    const next = neighbour(
      rows.value.map((one) => one.id),
      id.value,
      by,
    );
    if (next) look(next);
  }

  // From here on, round the list: whoever waits for me.
  const waiting = computed(() => rows.value.filter((one) => one.turn === "doctor" && one.id !== id.value));
  function nextWaiting(): void {
    const next = waiting.value[0];
    if (next) look(next.id);
  }

  function pane(which: "chat" | "note"): void {
    if (id.value) void router.replace({ name: "consult", params: { id: id.value, ...(which === "note" && { pane: "note" }) } });
  }

  function nextPane(): void {
    const there = paneTargets.flatMap((one) => document.querySelector<HTMLElement>(one) ?? []).filter(isShown);
    const at = there.findIndex((one) => closestPane(one)?.contains(document.activeElement));
    (there[at + 1] ?? there[0])?.focus();
  }

  return { look, shut, step, nextWaiting, hasWaiting: () => waiting.value.length > 0, pane, nextPane };
}

const isShown = (one: HTMLElement) => one.offsetParent !== null;
const closestPane = (one: HTMLElement) => one.closest(".worklist, .talk, .note");
