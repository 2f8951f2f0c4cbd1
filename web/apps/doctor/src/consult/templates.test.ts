import { describe, expect, it } from "vitest";
import zh from "../words/zh";
import { inserted, templateNames } from "./templates";

describe("a phrase", () => {
  it("is put where the cursor stands and leaves the rest", () => {
    expect(inserted({ text: "ab", start: 0, end: 0 }, "X")).toEqual({ text: "Xab", caret: 1 });
  });
  it("replaces what is selected", () => {
    expect(inserted({ text: "one two", start: 4, end: 7 }, "X")).toEqual({ text: "one X", caret: 5 });
  });
  it("begins a new line after text", () => {
    expect(inserted({ text: "您好", start: 2, end: 2 }, "X")).toEqual({ text: "您好\nX", caret: 4 });
  });
  it("stands in the catalogue for every name", () => {
    for (const name of templateNames) expect(zh.templates[name]).toBeTruthy();
  });
});
