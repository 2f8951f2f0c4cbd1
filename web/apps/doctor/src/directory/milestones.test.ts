import { describe, expect, it } from "vitest";
import type { OnboardingStage } from "@xinglin/core";
import { actorOf, answersSoon, marks, mayWithdraw, milestones } from "./milestones";

const nowOf = (stage: OnboardingStage, cases_judged = 0) => marks({ stage, cases_judged }).find(({ mark }) => mark === "now")?.name;

describe("the way into practice", () => {
  it("has one place for each stage", () => {
    expect(nowOf("applied")).toBe("dossier");
    expect(nowOf("docs_rejected")).toBe("dossier");
    expect(nowOf("l1_reviewed")).toBe("reviews");
    expect(nowOf("filing")).toBe("filing");
    expect(nowOf("signed")).toBe("exam");
  });
  it("has everything behind it once he practises", () => {
    expect(marks({ stage: "active", cases_judged: 50 }).map(({ mark }) => mark)).toEqual(milestones.map(() => "done"));
  });
  it("marks what lies before as done and what lies ahead as to come", () => {
    expect(marks({ stage: "filed", cases_judged: 0 }).map(({ mark }) => mark)).toEqual([
      "done", "done", "done", "done", "now", "to_come", "to_come", "to_come",
    ]);
  });
  it("stands still for whoever is suspended, where he was", () => {
    expect(nowOf("suspended", 12)).toBe("probation");
    expect(nowOf("suspended", 50)).toBe("active");
  });
  it("says who is to act", () => {
    expect(actorOf("filed")).toBe("you");
    expect(actorOf("l1_reviewed")).toBe("house");
    expect(answersSoon("docs_submitted")).toBe(true);
    expect(answersSoon("auto_checked")).toBe(false);
  });
  it("can be left until he practises", () => {
    expect(mayWithdraw("signed")).toBe(true);
    expect(mayWithdraw("probation")).toBe(false);
    expect(mayWithdraw("lapsed")).toBe(false);
  });
});
