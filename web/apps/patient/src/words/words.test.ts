// @vitest-environment node
import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import coreZh from "../../../../packages/core/src/words/zh";
import en from "./en";
import zh from "./zh";

interface Tree {
  [key: string]: string | Tree;
}
const flat = (tree: Tree, path = ""): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string" ? [[path + key, value] as [string, string]] : flat(value, `${path}${key}.`),
  );
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

const sources = new URL("..", import.meta.url);
const code = readdirSync(sources, { recursive: true })
  .map(String)
  .filter((file) => /\.(vue|ts)$/.test(file) && !/words|\.test\./.test(file))
  .map((file) => readFileSync(new URL(file, sources), "utf8"))
  .join("\n");

it("has words for every key that a screen names", () => {
  const known = new Set([...flat(zh), ...flat(coreZh)].map(([key]) => key));
  const named = [
    ...code.matchAll(/(?:words|say)\((?:[^()"'`]*\? )?["']([\w.]+)["']/g),
    ...code.matchAll(/title: "([\w.]+)"/g),
  ].map((match) => match[1]!);
  expect(named.length).toBeGreaterThan(80);
  expect(named.filter((key) => !known.has(key))).toEqual([]);
});

it("keeps no words that no screen says", () => {
  const built = [...code.matchAll(/`([\w.]+)\$\{/g)].map((match) => match[1]!);
  const said = (key: string) =>
    code.includes(`"${key}"`) || code.includes(`'${key}'`) || built.some((start) => key.startsWith(start));
  expect(
    flat(zh)
      .map(([key]) => key)
      .filter((key) => !said(key)),
  ).toEqual([]);
});
