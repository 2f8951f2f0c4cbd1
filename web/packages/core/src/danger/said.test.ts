import { describe, expect, it } from "vitest";
import { knowledge } from ".";
import { inWords } from "./said";

describe("what was answered", () => {
  it("is read in the words of the question", () => {
    const said = inWords(knowledge, { signs: ["animal_bite"], unsure: ["bleeding"] }, "zh");
    expect(said).toEqual({ signs: ["被猫、狗或其他动物咬伤、抓伤"], unsure: ["有出血、外伤或中毒吗？"] });
  });
  it("of an older version of the questions is shown by its name, never left out", () => {
    expect(inWords(knowledge, { signs: ["once_a_sign"], unsure: ["once_a_group"] }, "en")).toEqual({
      signs: ["once_a_sign"],
      unsure: ["once_a_group"],
    });
  });
});
