import { beforeAll, expect, test } from "vitest";
import type { Engine } from "./engine";
import { onDisk } from "./from_disk";
import { files, load, type Fetcher } from "./load";

let engine: Engine;
beforeAll(async () => {
  engine = await load(onDisk);
});

// The file at `url` comes as `change` makes it.
const changed = (url: string, change: (bytes: Uint8Array) => Uint8Array): Fetcher => async (asked) => {
  const bytes = new Uint8Array(await (await onDisk(asked)).arrayBuffer());
  return new Response((asked === url ? change(bytes) : bytes) as Uint8Array<ArrayBuffer>);
};
const half = (bytes: Uint8Array) => bytes.slice(0, bytes.length / 2);
const flipped = (bytes: Uint8Array) => bytes.map((byte, at) => (at === bytes.length >> 1 ? byte ^ 4 : byte));

test("danger is seen in both languages, and nothing is confirmed by words alone", () => {
  for (const text of ["胸口压榨样疼，冒冷汗", "crushing chest pain with cold sweat"]) {
    const turn = engine.turn({ text });
    expect(turn.disposition).toBe("call_120");
    expect(turn.confirmed).toBe("doctor_soon");
    expect(turn.departments[0]!.code).toBe("20");
    expect(turn.because[0]!.words.length).toBeGreaterThan(0);
  }
});

test("a question is asked, and its answer counts", () => {
  const text = "我40岁，胸口有点闷疼";
  const first = engine.turn({ text });
  expect(first.question!.red_flag).toBe(true);
  const then = engine.turn({ text, answers: [{ question: first.question!.id, chosen: [0] }] });
  expect(then.asked).toBe(1);
  expect(then.disposition).toMatch(/call_120|emergency_now/);
  const skipped = engine.turn({ text, answers: [{ question: first.question!.id, chosen: [0], skipped: true }] });
  expect(skipped.disposition).toBe(first.disposition);
});

test("what the person says is so now is confirmed", () => {
  const text = "胸口压榨样疼，冒冷汗";
  const { findings, modifiers } = engine.turn({ text }).because[0]!;
  const yes = (target: "finding" | "modifier") => ({ id }: { id: string }) => ({ target, id, present: true });
  const turn = engine.turn({ text, corrections: [...findings.map(yes("finding")), ...modifiers.map(yes("modifier"))] });
  expect(turn.confirmed).toBe("call_120");
});

test("a chip that is taken away is gone; one that is added is there", () => {
  const text = "胸口压榨样疼";
  const { target, id } = engine.turn({ text }).chips.find((chip) => chip.target === "finding")!;
  expect(engine.turn({ text, corrections: [{ target, id, present: false }] }).chips.some((chip) => chip.id === id)).toBe(false);
  expect(engine.turn({ text: "", corrections: [{ target, id, present: true }] }).chips[0]).toMatchObject({ id, words: "" });
});

test("a ticked danger sign, vital signs and the person reach it", () => {
  expect(engine.turn({ text: "不舒服", signs: ["stroke"] })).toMatchObject({ disposition: "call_120", confirmed: "call_120" });
  expect(engine.turn({ text: "不舒服", vitals: { spo2: 82 } }).confirmed).toMatch(/call_120|emergency_now/);
  expect(engine.turn({ text: "不舒服", vitals: { spo2: 500 } }).ignored).toEqual(["vitals.spo2"]);
  const { person } = engine.turn({ text: "头痛", age_years: 33, sex: "female", pregnant: true });
  expect(person).toEqual({ age_years: 33, age_guessed: false, sex: "female", pregnant: true });
});

test("what was said before leaves nothing behind", () => {
  const before = engine.turn({ text: "流鼻涕两天" });
  engine.turn({ text: "胸口压榨样疼，冒冷汗", signs: ["stroke"], age_years: 80 });
  expect(engine.turn({ text: "流鼻涕两天" })).toEqual(before);
});

test("a text beyond ten thousand characters is refused, and the next one is read", () => {
  expect(() => engine.turn({ text: "痛".repeat(10_001) })).toThrow("triage.text_too_long");
  expect(engine.turn({ text: "痛".repeat(10_000) }).disposition).toBeDefined();
  expect(engine.turn({ text: "头痛\u0000\ud800😀" }).complaint).toBeDefined();
});

test.each([
  ["the engine cut in half", changed(files.code, half), "triage.engine_damaged"],
  ["something else in the engine's place", changed(files.code, () => new TextEncoder().encode("<!doctype html>")), "triage.engine_damaged"],
  ["the knowledge cut in half", changed(files.knowledge, half), "triage.knowledge_damaged"],
  ["one bit of the knowledge turned", changed(files.knowledge, flipped), "triage.knowledge_damaged"],
  ["no knowledge at all", changed(files.knowledge, () => new Uint8Array()), "triage.knowledge_damaged"],
  ["a server that is gone", () => Promise.reject(new TypeError("offline")), "triage.not_loaded"],
  ["a server that has no such file", () => Promise.resolve(new Response("", { status: 404 })), "triage.not_loaded"],
] as [string, Fetcher, string][])("%s is refused, and loading again helps", async (_, fetcher, code) => {
  await expect(load(fetcher)).rejects.toMatchObject({ name: "TriageError", code });
  expect((await load(onDisk)).turn({ text: "头痛" }).complaint).toBeDefined();
});
