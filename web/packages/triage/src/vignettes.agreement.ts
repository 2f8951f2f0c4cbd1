// The browser's engine and the native program give the same turn, for every vignette and for what may be said after it.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import type { Engine } from "./engine";
import { onDisk } from "./from_disk";
import { load } from "./load";
import type { Asked, Turn } from "./turn";

const repository = resolve(import.meta.dirname, "../../../..");
const vignettes = resolve(repository, "tests/triage");
const questions = resolve(repository, "knowledge/danger/danger-questions.json");
const program = resolve(repository, process.env.XINGLIN_PROGRAM ?? "build/xinglin");

const everyThirtieth = 30;
type Case = Omit<Asked, "age_years"> & { age?: number; repeat?: { text: string; times: number; after?: string } };

const lines = (path: string) => readFileSync(path, "utf8").split("\n").filter((line) => line.trim());
function cases(): Asked[] {
  const files = readdirSync(vignettes).filter((name) => name.endsWith(".jsonl"));
  return files.flatMap((name) => lines(join(vignettes, name))).map((line) => {
    const { text, age, sex, pregnant, vitals, repeat } = JSON.parse(line) as Case;
    const written = repeat ? repeat.text.repeat(repeat.times) + (repeat.after ?? "") : text;
    return { text: written, age_years: age, sex, pregnant, vitals };
  });
}

// "None of these", again and again, until nothing is left to ask.
function deniesAll(engine: Engine, asked: Asked): Asked[] {
  const said: Asked[] = [];
  const answers: Asked["answers"] = [];
  for (let now = engine.turn(asked); now.question; now = engine.turn(said.at(-1)!)) {
    answers.push({ question: now.question.id, denied: true });
    said.push({ ...asked, answers: [...answers] });
  }
  return said;
}

// What a person may say next: a sign, an answer, a chip that is wrong or right.
function saidNext(asked: Asked, turn: Turn, signs: string[], at: number): Asked[] {
  const next: Asked[] = [{ ...asked, signs: [signs[at % signs.length]!] }];
  const { question, chips } = turn;
  if (question) next.push({ ...asked, answers: [{ question: question.id, chosen: [at % question.choices.length] }] });
  if (question) next.push({ ...asked, answers: [{ question: question.id, denied: true }] });
  if (chips.length > 0) {
    const { target, id } = chips[at % chips.length]!;
    next.push({ ...asked, corrections: [{ target, id, present: false }] }, { ...asked, corrections: [{ target, id, present: true }] });
  }
  return next;
}

function natively(all: Asked[]): (Turn | undefined)[] {
  const folder = mkdtempSync(join(tmpdir(), "agreement-"));
  try {
    const [given, said] = [join(folder, "cases.jsonl"), join(folder, "turns.jsonl")];
    writeFileSync(given, all.map(({ age_years, ...rest }) => JSON.stringify({ ...rest, age: age_years }) + "\n").join(""));
    execFileSync(program, ["triage", "--turns", "--in", given, "--out", said], { stdio: "ignore" });
    return lines(said).map((line) => (JSON.parse(line) as { turn?: Turn }).turn);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function turnOf(engine: Engine, asked: Asked): Turn | undefined {
  try {
    return engine.turn(asked);
  } catch (reason) {
    expect(reason).toMatchObject({ code: "triage.text_too_long" });
    return undefined;
  }
}

test("every vignette, and what may be said after it", async () => {
  const engine = await load(onDisk);
  const { groups } = JSON.parse(readFileSync(questions, "utf8")) as { groups: { signs: { id: string }[] }[] };
  const signs = groups.flatMap((group) => group.signs.map((sign) => sign.id));
  const first = cases();
  expect(first.length).toBeGreaterThan(800);
  const all = first.flatMap((asked, at) => {
    const turn = turnOf(engine, asked);
    return turn ? [asked, ...saidNext(asked, turn, signs, at), ...(at % everyThirtieth === 0 ? deniesAll(engine, asked) : [])] : [asked];
  });
  const native = natively(all);
  expect(native.length).toBe(all.length);
  const began = performance.now();
  const here = all.map((asked) => turnOf(engine, asked));
  const rate = Math.round(all.length / ((performance.now() - began) / 1000));
  const different = all.filter((_, at) => JSON.stringify(here[at]) !== JSON.stringify(native[at]));
  expect(different).toEqual([]);
  console.log(`${all.length} turns are the same in the browser's engine and in the native program; ${rate} a second here`);
});
