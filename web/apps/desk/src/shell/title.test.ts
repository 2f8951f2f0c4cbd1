import { describe, expect, it } from "vitest";
import en from "../words/en";
import zh from "../words/zh";
import { deskTitle } from "./title";

describe("the tab of the desk", () => {
  it("is only its name while nothing stands", () => expect(deskTitle(0, "杏林值班台", "警报")).toBe("杏林值班台"));
  it("begins with the alarms", () => expect(deskTitle(2, "杏林值班台", "警报")).toBe("⚠ 2 警报 · 杏林值班台"));
});

describe("the words of the desk", () => {
  it("are there in both languages, none of them empty", () => {
    const flat = (words: object): string[] =>
      Object.values(words).flatMap((one) => (typeof one === "string" ? [one] : flat(one)));
    expect(flat(en)).toHaveLength(flat(zh).length);
    expect([...flat(en), ...flat(zh)].every((text) => text.trim() !== "")).toBe(true);
  });
});
