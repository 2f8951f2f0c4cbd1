// @vitest-environment node
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const css = readFileSync(new URL("tokens.css", import.meta.url), "utf8");
const blocks = [...css.matchAll(/([^{}]+)\{([^{}]*--leaf:[^{}]*)\}/g)].map(([, name, body]) => ({
  name: name!.trim().split("\n").at(-1)!.trim(),
  colours: Object.fromEntries(
    [...body!.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, key, value]) => [key, value]),
  ) as Record<string, string>,
}));

function luminance(colour: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}
function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light! + 0.05) / (dark! + 0.05);
}

const texts: [string, string[]][] = [
  ["ink", ["paper", "card", "sunk", "leaf-soft", "apricot-soft", "danger-soft", "amber-soft"]],
  ["ink-soft", ["paper", "card", "sunk"]],
  ["leaf", ["paper", "card", "leaf-soft"]],
  ["danger", ["paper", "card", "danger-soft"]],
  ["amber", ["paper", "card", "amber-soft"]],
  ["on-leaf", ["leaf", "leaf-strong"]],
  ["on-danger", ["danger"]],
];

it("finds the light palette and both dark ones", () => expect(blocks.map((block) => block.name)).toHaveLength(3));

it("has the same dark palette for the system's wish and for the person's", () =>
  expect(blocks[1]!.colours).toEqual(blocks[2]!.colours));

describe.each(blocks)("$name", ({ colours }) => {
  for (const [text, grounds] of texts)
    for (const ground of grounds)
      it(`${text} on ${ground} can be read`, () =>
        expect(contrast(colours[text]!, colours[ground]!)).toBeGreaterThanOrEqual(4.5));

  it("shows where a control begins and where the focus is", () => {
    for (const ground of ["paper", "card"]) {
      expect(contrast(colours["control-line"]!, colours[ground]!)).toBeGreaterThanOrEqual(3);
      expect(contrast(colours.focus!, colours[ground]!)).toBeGreaterThanOrEqual(3);
    }
  });
});
