// The words that the body map offers are words that the engine understands: the real one, with the real knowledge.
import { load, type Engine } from "@xinglin/triage";
import { beforeAll, describe, expect, it } from "vitest";
import { onDisk } from "../../../../packages/triage/src/from_disk";
import en from "../words/en";
import zh from "../words/zh";
import { back, everywhere, front } from "./body_parts";

let engine: Engine;
beforeAll(async () => {
  engine = await load(onDisk);
});
const parts = [...front, ...back, ...everywhere];
const understood = (text: string) => engine.turn({ text }).complaint !== undefined;

describe("the body map", () => {
  it("has each part once, with its name and two ways to begin", () => {
    expect(new Set(parts.map((part) => part.id)).size).toBe(parts.length);
    for (const part of parts) expect([part.id, part.says.length > 1, part.name.zh !== "", part.name.en !== ""]).toEqual([part.id, true, true, true]);
  });

  it("is named whole in both languages", () => {
    expect(everywhere.find((part) => part.id === "mind")?.name).toEqual({ zh: "心情、睡眠", en: "Mood, sleep" });
  });

  it("offers only words that are understood, in both languages", () => {
    const strange = parts.flatMap((part) => part.says).flatMap((each) => [each.zh, each.en]).filter((words) => !understood(words));
    expect(strange).toEqual([]);
  });
});

it("the examples are understood too", () => {
  for (const { guidance } of [zh, en]) {
    for (const text of [guidance.example_1, guidance.example_2, guidance.example_3]) expect([text, understood(text)]).toEqual([text, true]);
  }
});
