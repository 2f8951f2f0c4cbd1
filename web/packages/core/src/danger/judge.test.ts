// @vitest-environment node
import { describe, expect, it } from "vitest";
import vectors from "../../../../../knowledge/danger/vectors.json";
import { isOpen, judge, knowledge, toRecord, type Answers } from ".";

interface Given {
  about?: string;
  pregnant?: string;
  signs: string[];
  unsure: string[];
  clear: string[];
}

function answersOf(given: Given): Answers {
  const context: Record<string, string> = {};
  if (given.about) context.about = given.about;
  if (given.pregnant) context.pregnant = given.pregnant;
  return { context, signs: given.signs, unsure: given.unsure, clear: given.clear };
}

describe("the danger questions", () => {
  for (const vector of vectors as { name: string; given: Given; expect: object }[]) {
    it(`judges: ${vector.name}`, () => expect(judge(knowledge, answersOf(vector.given))).toEqual(vector.expect));
  }

  it("answers no known red flag below emergency, except the bite", () => {
    for (const sign of knowledge.groups.flatMap((group) => group.signs)) {
      const verdict = judge(knowledge, { context: {}, signs: [sign.id], unsure: [], clear: [] });
      expect([sign.id, verdict.disposition]).toEqual([sign.id, sign.level]);
      if (sign.id !== "animal_bite") expect(["call_120", "emergency_now"]).toContain(verdict.disposition);
    }
  });

  it("never becomes milder when a further sign is ticked", () => {
    const all = knowledge.groups.flatMap((group) => group.signs.map((sign) => sign.id));
    const order = ["doctor_soon", "doctor_today", "emergency_now", "call_120"];
    let last = 0;
    for (let many = 0; many <= all.length; many += 1) {
      const now = order.indexOf(
        judge(knowledge, { context: {}, signs: all.slice(-many || all.length), unsure: [], clear: [] }).disposition,
      );
      if (many > 0) expect(now).toBeGreaterThanOrEqual(many === 1 ? 0 : last);
      last = now;
    }
  });

  it("asks about pregnancy only whom it concerns", () => {
    const pregnancy = knowledge.groups.find((group) => group.id === "pregnancy");
    expect(isOpen(pregnancy?.when, { about: "self", pregnant: "yes" })).toBe(true);
    expect(isOpen(pregnancy?.when, { about: "self", pregnant: "no" })).toBe(false);
    expect(isOpen(pregnancy?.when, {})).toBe(false);
  });

  it("stands in both languages throughout", () => {
    const texts: string[] = [];
    JSON.stringify(knowledge, (_key, value) =>
      value && typeof value === "object" && "zh" in value ? (texts.push(value.zh, value.en), value) : value,
    );
    expect(texts.length).toBeGreaterThan(80);
    expect(texts.every((text) => typeof text === "string" && text.length > 0)).toBe(true);
  });

  it("names a known source for every sign", () => {
    for (const sign of knowledge.groups.flatMap((group) => group.signs))
      for (const source of sign.sources) expect(knowledge.sources[source], source).toBeDefined();
  });

  it("records the answers as they were given", () => {
    const answers = { context: { about: "self", pregnant: "no" }, signs: ["stroke"], unsure: ["bleeding"], clear: ["sudden"] };
    expect(toRecord(knowledge, answers, "zh")).toEqual({
      version: knowledge.version,
      language: "zh",
      about: "self",
      pregnant: "no",
      signs: ["stroke"],
      unsure: ["bleeding"],
      clear: ["sudden"],
    });
  });

  it("leaves out a pregnancy question that was not asked", () => {
    expect(toRecord(knowledge, { context: { about: "child" }, signs: [], unsure: [], clear: [] }, "en")).not.toHaveProperty(
      "pregnant",
    );
  });
});
