// The triage engine in the browser: no network, no server, nothing kept from one turn to the next.
import { TriageError } from "./error";
import { put, start, take, type Exports } from "./module";
import type { Asked, Target, Turn, Vitals } from "./turn";

const targets: Record<Target, number> = { finding: 0, modifier: 1, complaint: 2 };
const measures: [keyof Vitals, number][] = [
  ["temperature_c", 2],
  ["spo2", 3],
  ["heart_rate", 4],
  ["respiratory_rate", 5],
  ["systolic", 6],
  ["diastolic", 7],
  ["glucose", 8],
];
const encoder = new TextEncoder();

export class Engine {
  private constructor(private module: Exports | undefined) {}

  static async of(code: BufferSource, knowledge: Uint8Array): Promise<Engine> {
    return new Engine(await start(code, knowledge));
  }

  // All that was said so far, the answer and the next question. Throws TriageError; after engine_stopped it must be loaded again.
  turn(asked: Asked): Turn {
    const module = this.module;
    if (!module) throw new TriageError("triage.engine_stopped");
    let said: Turn | { error: TriageError["code"] };
    try {
      tell(module, asked);
      said = JSON.parse(take(module, module.turn())) as typeof said;
    } catch (reason) {
      this.module = undefined;
      throw new TriageError("triage.engine_stopped", reason);
    }
    if ("error" in said) throw new TriageError(said.error);
    return said;
  }
}

function tell(module: Exports, asked: Asked): void {
  const text = (words: string) => put(module, encoder.encode(words));
  module.begin(text(asked.text));
  if (asked.age_years != null) module.age(asked.age_years);
  if (asked.sex != null) module.sex(asked.sex === "male" ? 1 : 0);
  if (asked.pregnant != null) module.pregnant(asked.pregnant ? 1 : 0);
  for (const [name, measure] of measures) {
    const value = asked.vitals?.[name];
    if (typeof value === "number") module.vital(measure, value);
  }
  if (asked.vitals?.consciousness) module.consciousness(asked.vitals.consciousness.charCodeAt(0));
  for (const sign of asked.signs ?? []) module.sign(text(sign));
  for (const answer of asked.answers ?? []) {
    module.answer(text(answer.question), answer.denied && !answer.skipped ? 1 : 0);
    if (!answer.skipped) answer.chosen?.forEach((place) => module.choose(place));
  }
  for (const { target, id, present } of asked.corrections ?? []) module.correct(text(id), targets[target], present ? 1 : 0);
}
