import { describe, expect, it } from "vitest";
import { chestPain, cough, named, reasonOf, turnOf } from "../test/turns";
import { asRead, corrected, isConfirmed, judged, linesOf, longest, unconfirmed, type Chip } from "./turn";

const chip = (of: typeof cough, target: Chip["target"] = "finding"): Chip => ({ ...of, target, saying: "fact", words: "" });

describe("a turn", () => {
  it("is certain only when what is confirmed is urgent itself", () => {
    expect(isConfirmed(turnOf({ disposition: "call_120", confirmed: "doctor_soon" }))).toBe(false);
    expect(isConfirmed(turnOf({ disposition: "call_120", confirmed: "emergency_now" }))).toBe(true);
  });

  it("asks about urgent reasons that nobody confirmed, and no others", () => {
    const open = reasonOf({ disposition: "call_120" });
    const because = [open, reasonOf({ disposition: "call_120", confirmed: true }), reasonOf()];
    expect(unconfirmed(turnOf({ because }))).toEqual([open]);
  });
});

describe("corrections", () => {
  it("name each thing once, however many reasons stand on it", () => {
    const reasons = [reasonOf({ findings: [cough, chestPain] }), reasonOf({ findings: [chestPain], modifiers: [named("pregnant", "怀孕", "Pregnant")] })];
    expect(judged(reasons, false)).toEqual([
      { target: "finding", id: "cough", present: false },
      { target: "finding", id: "chest_pain", present: false },
      { target: "modifier", id: "pregnant", present: false },
    ]);
  });

  it("hold by the last word", () => {
    const no = judged([reasonOf()], false);
    expect(corrected(no, judged([reasonOf()], true))).toEqual(judged([reasonOf()], true));
    expect(corrected(no, judged([reasonOf({ findings: [chestPain] })], true))).toHaveLength(2);
  });
});

it("findings of one name are one row, and a complaint is none", () => {
  const sweat = [named("sweating", "出汗", "Sweating"), named("cold_sweat", "出汗", "Sweating")];
  const rows = asRead([chip(cough), chip(cough, "complaint"), ...sweat.map((each) => chip(each))]);
  expect(rows.map((row) => row.map((each) => each.id))).toEqual([["cough"], ["sweating", "cold_sweat"]]);
});

it("words within other words are not said beside them", () => {
  expect(longest(["不想活了", "不想活", "睡不着", "不想活了", ""])).toEqual(["不想活了", "睡不着"]);
});

it("a reason that says nothing new is not said", () => {
  const because = [reasonOf({ findings: [chestPain, cough] }), reasonOf({ findings: [cough] }), reasonOf({ findings: [], score: 5 }), reasonOf({ findings: [] })];
  expect(linesOf(because, "zh").map((line) => line.names.join() + (line.score ?? ""))).toEqual(["胸痛,咳嗽", "5"]);
});
