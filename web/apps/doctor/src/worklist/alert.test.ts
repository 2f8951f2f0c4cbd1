import { describe, expect, it } from "vitest";
import { fresh, keepChoice, readChoice } from "./alert";

function storage(first: string | null = null) {
  let kept = first;
  return { getItem: () => kept, setItem: (_key: string, text: string) => void (kept = text) };
}

describe("the call for a new patient", () => {
  it("sounds unless it was switched off, and notifies only when asked to", () => {
    expect(readChoice(storage())).toEqual({ sound: true, notice: false });
  });
  it("remembers what was chosen", () => {
    const at = storage();
    keepChoice(at, { sound: false, notice: true });
    expect(readChoice(at)).toEqual({ sound: false, notice: true });
  });
  it("does not break on a spoiled or missing memory", () => {
    expect(readChoice(storage("not json")).sound).toBe(true);
    expect(readChoice(undefined).sound).toBe(true);
  });
  it("is made once for each offer", () => {
    expect(fresh(new Set(["a"]), ["a", "b"])).toEqual(["b"]);
    expect(fresh(new Set(["a", "b"]), ["b"])).toEqual([]);
  });
});
