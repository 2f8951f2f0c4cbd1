// @vitest-environment node
import { expect, it } from "vitest";
import en from "./en";
import zh from "./zh";

interface Tree {
  [key: string]: string | Tree;
}
const flat = (tree: Tree, path = ""): string[] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string" ? [`${path}${key} ${[...value.matchAll(/\{\w+\}/g)].sort()}`] : flat(value, `${path}${key}.`),
  );

it("says everything in both languages, with the same values in the gaps", () => {
  expect(flat(en).sort()).toEqual(flat(zh).sort());
});
