import { describe, expect, it } from "vitest";
import { numberState, plainNumber } from "./numbers";

describe("the number of a paper", () => {
  it("is read however it was typed", () => expect(plainNumber(" １１０ 3101 12x ")).toBe("110310112X"));
  it("says how many characters are still to come, or too many", () => {
    expect(numberState("licence", "110310112")).toEqual({ state: "short", by: 6 });
    expect(numberState("licence", "1103101123456789")).toEqual({ state: "long", by: 1 });
  });
  it("fits when its form is right", () => {
    expect(numberState("licence", "110310112345678")).toEqual({ state: "fits" });
    expect(numberState("qualification", "20101111099000019800215001X")).toEqual({ state: "fits" });
    expect(numberState("assessment", "kh-2024-1")).toEqual({ state: "fits" });
  });
  it("is wrong with a letter where digits stand, or with words", () => {
    expect(numberState("licence", "11031011234567A")).toEqual({ state: "wrong" });
    expect(numberState("title_certificate", "副主任医师")).toEqual({ state: "wrong" });
  });
  it("is empty until something was typed", () => expect(numberState("licence", "  ")).toEqual({ state: "empty" }));
});
