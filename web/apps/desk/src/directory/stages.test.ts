import { describe, expect, it } from "vitest";
import { deedsOf, groupOf, groups, isLate, mayApproveSecond } from "./stages";

describe("the stages at the desk", () => {
  it("each stand in one group alone", () => {
    const all = Object.values(groups).flat();
    expect(all).toHaveLength(14);
    expect(new Set(all).size).toBe(14);
  });
  it("open where the desk is to act, whatever the address says", () => {
    expect(groupOf("theirs")).toBe("theirs");
    expect(groupOf("toString")).toBe("ours");
    expect(groupOf(undefined)).toBe("ours");
  });
});

describe("what the desk can do", () => {
  it("is a step at a time", () => {
    expect(deedsOf("auto_checked")).toContain("first");
    expect(deedsOf("auto_checked")).not.toContain("second");
    expect(deedsOf("lapsed")).toEqual([]);
    expect(deedsOf("suspended")).toEqual(["reinstate", "recheck", "terminate"]);
  });
  it("needs a second person for the second approval", () => {
    expect(mayApproveSecond({ stage: "l1_reviewed", reviewed_by_you: true })).toBe(false);
    expect(mayApproveSecond({ stage: "l1_reviewed", reviewed_by_you: false })).toBe(true);
    expect(mayApproveSecond({ stage: "auto_checked" })).toBe(false);
  });
  it("is late from the due time on", () => {
    expect(isLate({ due_at: "2026-03-01T08:00:00Z" }, Date.parse("2026-03-01T08:00:00Z"))).toBe(true);
    expect(isLate({ due_at: "2026-03-01T08:00:01Z" }, Date.parse("2026-03-01T08:00:00Z"))).toBe(false);
    expect(isLate({}, 0)).toBe(false);
  });
});
