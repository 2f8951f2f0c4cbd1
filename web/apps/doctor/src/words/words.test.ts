import { describe, expect, it } from "vitest";
import en from "./en";
import zh from "./zh";

type Tree = { [key: string]: string | Tree };
const flat = (words: Tree, at = ""): [string, string][] =>
  Object.entries(words).flatMap(([key, value]): [string, string][] =>
    typeof value === "string" ? [[`${at}${key}`, value]] : flat(value, `${at}${key}.`),
  );
const holes = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((found) => found[1]).sort();

describe("the words of the doctor's desk", () => {
  it("are the same set in both languages, none empty", () => {
    expect(flat(en).map(([key]) => key)).toEqual(flat(zh).map(([key]) => key));
    expect([...flat(en), ...flat(zh)].filter(([, text]) => text.trim() === "")).toEqual([]);
  });

  it("leave the same gaps to be filled", () => {
    const english = new Map(flat(en));
    for (const [key, text] of flat(zh)) expect([key, holes(english.get(key)!)]).toEqual([key, holes(text)]);
  });
});
