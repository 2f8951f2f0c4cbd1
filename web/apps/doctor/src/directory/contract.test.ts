import { describe, expect, it } from "vitest";
import { contractFacts } from "./contract";

describe("what a doctor signs", () => {
  it("is read out as facts", () => {
    const text = '{"doctor":"顾长青","filing":"BA-1","institution":"青禾示范医院","ring":"outer","term":{"from":"2026-11-22"}}';
    expect(contractFacts(text)).toMatchObject({ doctor: "顾长青", filing: "BA-1", term: { from: "2026-11-22" } });
  });
  it("is left to its own words where it has another form", () => {
    expect(contractFacts("I agree.")).toBeUndefined();
    expect(contractFacts('{"doctor":1}')).toBeUndefined();
    expect(contractFacts("null")).toBeUndefined();
  });
});
