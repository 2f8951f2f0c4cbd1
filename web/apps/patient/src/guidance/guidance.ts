// One guidance: what the person has said so far, what the engine makes of it, and which screen comes next. In memory only.
//   tell -> danger (found in words alone: is it so now?) -> heard (correct what was understood) -> question ... -> result
//   A confirmed emergency ends it at once. Every step can be taken back; the engine is then asked anew.
import type { Guided, Language } from "@xinglin/core";
import { defineStore } from "pinia";
import { computed, reactive, ref, shallowReactive, shallowRef } from "vue";
import { guide, letGo } from "./engine";
import { assess, tellDecision, type Decision } from "./server";
import { corrected, isConfirmed, isUrgent, judged, unconfirmed } from "./turn";
import type { AllAsked, Answer, Chip, Correction, Guide, Turn } from "./turn";

export type Stage = "tell" | "danger" | "heard" | "question" | "result";
type Person = Pick<AllAsked, "age_years" | "sex" | "pregnant" | "signs">;
interface Kept {
  stage: Stage;
  answers: Answer[];
  corrections: Correction[];
}

export const useGuidance = defineStore("guidance", () => {
  const asked = reactive<AllAsked>({ text: "", signs: [], answers: [], corrections: [] });
  const turn = shallowRef<Turn>();
  const stage = ref<Stage>("tell");
  const saidSo = ref(false); // "Yes, it is so now" to a danger that was read from words.
  const begun = ref(0); // Which danger screen it follows.
  const past = shallowReactive<Kept[]>([]);
  const seen = shallowReactive(new Map<string, Chip>()); // What was ever understood, so that it can be taken back.
  let put = new Set<string>(); // Dangers that were asked about, by rule.
  const headings = new Map<string, string>(); // Of the questions that were put.
  const stopped = ref(false); // The engine broke off: it has to be fetched again.
  let engine: Guide | undefined;
  let tookMs = 0; // Until the app itself had an answer.
  let record: { of: string; id: Promise<string> } | undefined;

  const urgent = computed(() => turn.value !== undefined && isUrgent(turn.value.disposition));
  const certain = computed(() => turn.value !== undefined && (isConfirmed(turn.value) || (urgent.value && saidSo.value)));
  const before = computed(() => past.at(-1)?.stage);
  // The same words stand above other choices: whoever reads them must not think that he is asked twice.
  const again = computed(() => asked.answers.some((each) => headings.get(each.question) === turn.value?.question?.ask.zh));
  // Taken away by the person, and offered to be put back.
  const taken = computed(() =>
    asked.corrections.filter((each) => !each.present).flatMap((each) => seen.get(each.target + each.id) ?? []),
  );
  const finished = computed(() => turn.value !== undefined && stage.value === "result");

  const everything = () => JSON.parse(JSON.stringify(asked)) as AllAsked;
  // False when the engine broke off; then the words stand, and everything else begins anew.
  function look(): boolean {
    try {
      turn.value = engine!.turn(everything());
      for (const chip of turn.value.chips) seen.set(chip.target + chip.id, chip);
      if (turn.value.question) headings.set(turn.value.question.id, turn.value.question.ask.zh);
      stopped.value = false;
    } catch {
      letGo();
      begunAnew();
      stopped.value = true;
    }
    return !stopped.value;
  }

  // Which screen follows from what is known now.
  function onward(from: Stage): Stage {
    const now = turn.value!;
    if (certain.value) return "result";
    const unasked = unconfirmed(now).filter((reason) => !put.has(reason.rule));
    if (urgent.value && unasked.length > 0) return "danger";
    if ((from === "tell" || from === "danger") && asked.answers.length === 0) return "heard";
    return now.question ? "question" : "result";
  }
  function move(change: () => void): void {
    past.push({ stage: stage.value, answers: [...asked.answers], corrections: [...asked.corrections] });
    const from = stage.value;
    change();
    if (!look()) return;
    stage.value = onward(from);
    for (const reason of stage.value === "danger" ? unconfirmed(turn.value!) : []) put.add(reason.rule);
  }

  // Throws when the engine cannot be had.
  async function tell(text: string, person: Person): Promise<void> {
    const asking = performance.now();
    engine = await guide();
    move(() => {
      Object.assign(asked, { age_years: undefined, sex: undefined, pregnant: undefined }, person);
      Object.assign(asked, { text, answers: [], corrections: [] });
      saidSo.value = false;
      put = new Set();
      seen.clear();
    });
    tookMs = Math.round(performance.now() - asking);
  }
  function correct(list: Correction[]): void {
    asked.corrections = corrected(asked.corrections, list);
    if (look() && certain.value) stage.value = "result";
  }
  // Yes: it is so now. No: it is not. Not sure leaves the danger standing and goes on.
  function confirm(how: "yes" | "no" | "unsure"): void {
    const list = judged(unconfirmed(turn.value!), how === "yes");
    move(() => {
      if (how !== "unsure") asked.corrections = corrected(asked.corrections, list);
      saidSo.value = how === "yes";
    });
  }
  const heard = () => move(() => undefined);
  const answer = (given: Answer) => move(() => (asked.answers = [...asked.answers, given]));

  function back(): void {
    const before = past.pop();
    if (!before) return;
    asked.answers = before.answers;
    asked.corrections = before.corrections;
    saidSo.value = false;
    stage.value = before.stage;
    if (engine && turn.value) look();
  }
  // Another danger screen, another person perhaps: nothing of the one before is carried over.
  function begin(screen: number): void {
    if (begun.value === screen && screen !== 0) return;
    begun.value = screen;
    restart();
  }
  function restart(): void {
    asked.text = "";
    begunAnew();
  }
  function begunAnew(): void {
    Object.assign(asked, { answers: [], corrections: [] });
    turn.value = undefined;
    stage.value = "tell";
    saidSo.value = false;
    past.length = 0;
    seen.clear();
    put = new Set();
  }

  // Its number at the server, which judges it again; recorded once for what was said.
  function recorded(language: Language): Promise<string> {
    const body = { ...everything(), language, card_after_ms: tookMs } as Guided;
    const of = JSON.stringify(body);
    if (record?.of === of) return record.id;
    const mine = { of, id: assess(body) };
    record = mine;
    mine.id.catch(() => record === mine && (record = undefined));
    return mine.id;
  }
  // What goes with a question to a doctor: nothing where nobody was guided, or the server has no such record.
  async function entrusted(language: Language): Promise<string | undefined> {
    if (!turn.value) return undefined;
    return decide(urgent.value ? "override" : "consult", language).catch(() => undefined);
  }
  async function decide(decision: Decision, language: Language): Promise<string> {
    const id = await recorded(language);
    await tellDecision(id, decision);
    return id;
  }

  return {
    asked, turn, stage, stopped, saidSo, urgent, certain, finished, before, again, taken, tell, correct, confirm, heard,
    answer, back, begin, restart, recorded, decide, entrusted,
  };
});
