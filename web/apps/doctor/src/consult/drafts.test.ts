import { describe, expect, it } from "vitest";
import { Drafts, type Kept } from "./drafts";

function memory(): Kept & { size: () => number } {
  const rows = new Map<string, string>();
  return {
    read: (key) => rows.get(key) ?? null,
    write: (key, text) => void rows.set(key, text),
    remove: (key) => void rows.delete(key),
    size: () => rows.size,
  };
}

describe("unsent text", () => {
  it("stays with the patient it was written for", () => {
    const drafts = new Drafts(memory(), "dr");
    drafts.set("zhang", "先查血常规");
    drafts.set("wang", "");
    expect(drafts.of("wang")).toBe("");
    expect(drafts.of("zhang")).toBe("先查血常规");
  });

  it("is taken only from the patient who is named", () => {
    const drafts = new Drafts(memory(), "dr");
    drafts.set("zhang", "for Zhang");
    drafts.set("wang", "for Wang");
    expect(drafts.take("wang")).toBe("for Wang");
    expect(drafts.of("wang")).toBe("");
    expect(drafts.of("zhang")).toBe("for Zhang");
  });

  it("cannot be taken twice", () => {
    const drafts = new Drafts(memory(), "dr");
    drafts.set("zhang", "once");
    drafts.take("zhang");
    expect(drafts.take("zhang")).toBe("");
  });

  it("goes back to its own patient when it was refused, before what was typed since", () => {
    const drafts = new Drafts(memory(), "dr");
    drafts.set("zhang", "first");
    const text = drafts.take("zhang");
    drafts.set("zhang", "second");
    drafts.putBack("zhang", text);
    expect(drafts.of("zhang")).toBe("first\nsecond");
    expect(drafts.of("wang")).toBe("");
  });

  it("survives a reload, and only for the doctor who wrote it", () => {
    const kept = memory();
    new Drafts(kept, "dr").set("zhang", "half a sentence");
    expect(new Drafts(kept, "dr").of("zhang")).toBe("half a sentence");
    expect(new Drafts(kept, "another").of("zhang")).toBe("");
  });

  it("leaves nothing kept once it is empty", () => {
    const kept = memory();
    const drafts = new Drafts(kept, "dr");
    drafts.set("zhang", "x");
    drafts.set("zhang", "");
    expect(kept.size()).toBe(0);
    expect(drafts.has("zhang")).toBe(false);
  });

  it("does not send what is only blanks", () => {
    const drafts = new Drafts(memory(), "dr");
    drafts.set("zhang", "  \n ");
    expect(drafts.take("zhang")).toBe("");
  });
});
