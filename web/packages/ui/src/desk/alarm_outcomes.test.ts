import { describe, expect, it } from "vitest";
import en from "../../../core/src/words/en";
import zh from "../../../core/src/words/zh";
import { outcomesOf, outcomeText } from "./alarm_outcomes";

describe("the end of an alarm", () => {
  it("never is that nobody answered the phone", () => {
    for (const kind of ["triage.crisis_call", "triage.emergency_call"])
      expect([kind, outcomesOf(kind)]).toEqual([kind, ["reached", "rescue", "passed_on", "false_alarm"]]);
  });
  it("can be told for alarms that are not known yet", () => {
    expect(outcomesOf("something.new").length).toBeGreaterThan(0);
  });
  it("has words in both languages", () => {
    for (const kind of ["triage.crisis_call", "consult.note_overdue", "x"]) {
      for (const outcome of outcomesOf(kind))
        for (const words of [zh, en]) expect(words.core.alarm.outcome[outcome]).toBeTruthy();
    }
  });
  it("is a code, and after it what was said", () => {
    expect(outcomeText("reached", "  已安全到家 ")).toBe("reached: 已安全到家");
    expect(outcomeText("rescue", "")).toBe("rescue");
  });
});
