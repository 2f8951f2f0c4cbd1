// @vitest-environment node
import { expect, it } from "vitest";
import en from "./en";
import zh from "./zh";

interface Tree { [key: string]: string | Tree }
const flat = (tree: Tree, path = ""): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) => (typeof value === "string" ? [[path + key, value] as [string, string]] : flat(value, `${path}${key}.`)));
const holes = (text: string) => [...new Set([...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]))].sort();

it("says everything in both languages, with the same values in the gaps", () => {
  const chinese = flat(zh);
  const english = new Map(flat(en));
  expect(chinese.map(([key]) => key).sort()).toEqual([...english.keys()].sort());
  for (const [key, text] of chinese) expect([key, holes(english.get(key)!)]).toEqual([key, holes(text)]);
});

it("speaks to 您, never to 你", () => {
  for (const [key, text] of flat(zh)) expect([key, text]).not.toEqual([key, expect.stringContaining("你")]);
});
