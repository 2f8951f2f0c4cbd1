// The answers of this visit, in memory only. Judged here at once; recorded at the server when it can be reached.
import { Problem, take, type Language } from "@xinglin/core";
import { isAnswered, isOpen, judge, knowledge, toRecord, type Answers, type Group } from "@xinglin/core/danger";
import { defineStore } from "pinia";
import { computed, reactive, ref, watch } from "vue";
import { api } from "../services";

export interface Step {
  kind: "context" | "group";
  id: string;
}
const validMs = 30 * 60_000;

export const useScreening = defineStore("screening", () => {
  const answers = reactive<Answers>({ context: {}, signs: [], unsure: [], clear: [] });
  const verdict = computed(() => judge(knowledge, answers));
  const steps = computed<Step[]>(() => [
    ...knowledge.context
      .filter((each) => isOpen(each.when, answers.context))
      .map((each): Step => ({ kind: "context", id: each.id })),
    ...knowledge.groups
      .filter((each) => isOpen(each.when, answers.context))
      .map((each): Step => ({ kind: "group", id: each.id })),
  ]);
  const recorded = ref<string>();
  const finishedAt = ref(0);
  let recording: Promise<string> | undefined;

  // Whatever is changed afterwards is another screen.
  watch(
    answers,
    () => {
      recorded.value = undefined;
      recording = undefined;
      finishedAt.value = 0;
    },
    { deep: true, flush: "sync" },
  );

  function tell(question: string, answer: string): void {
    answers.context = question === "about" ? { about: answer } : { ...answers.context, [question]: answer };
  }

  function toggle(group: Group, sign: string, ticked: boolean): void {
    answers.signs = ticked ? [...answers.signs, sign] : answers.signs.filter((each) => each !== sign);
    settle(group, undefined);
  }

  // "None of these" and "not sure" speak for the whole group.
  function settle(group: Group, how: "clear" | "unsure" | undefined): void {
    if (how) answers.signs = answers.signs.filter((each) => !group.signs.some((sign) => sign.id === each));
    answers.clear = with_(answers.clear, group.id, how === "clear");
    answers.unsure = with_(answers.unsure, group.id, how === "unsure");
  }

  const answered = (step: Step): boolean => {
    if (step.kind === "context") return answers.context[step.id] !== undefined;
    const group = knowledge.groups.find((each) => each.id === step.id);
    return group !== undefined && isAnswered(group, answers);
  };

  function finish(language: Language): void {
    finishedAt.value = Date.now();
    void record(language).catch(() => undefined);
  }

  async function record(language: Language): Promise<string> {
    if (recorded.value) return recorded.value;
    recording ??= take(api.POST("/danger-screens", { body: toRecord(knowledge, answers, language) })).then((screen) => screen.id);
    const mine = recording;
    try {
      const id = await mine;
      if (mine === recording) recorded.value = id;
      return id;
    } catch (reason) {
      if (mine === recording) recording = undefined;
      throw Problem.of(reason);
    }
  }

  // Whoever it is about; what may be asked of a doctor here is about oneself.
  const cleared = computed(
    () =>
      finishedAt.value > 0 &&
      verdict.value.complete &&
      ["doctor_today", "doctor_soon", "self_care"].includes(verdict.value.disposition),
  );
  const passed = computed(() => cleared.value && answers.context.about === "self");
  const recent = () => Date.now() - finishedAt.value < validMs;
  const done = () => cleared.value && recent();
  const fresh = () => passed.value && recent();

  function restart(): void {
    Object.assign(answers, { context: {}, signs: [], unsure: [], clear: [] });
  }

  return {
    answers,
    verdict,
    steps,
    recorded,
    finishedAt,
    passed,
    tell,
    toggle,
    settle,
    answered,
    finish,
    record,
    done,
    fresh,
    restart,
  };
});

const with_ = (list: string[], id: string, within: boolean): string[] => [
  ...list.filter((each) => each !== id),
  ...(within ? [id] : []),
];
