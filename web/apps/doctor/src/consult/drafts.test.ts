import { describe, expect, it } from "vitest";
import { Drafts, type Kept } from "./drafts";

// What the sealed drawer of one doctor keeps between two visits.
function drawer(): Kept & { rows: Map<string, unknown> } {
  const rows = new Map<string, unknown>();
  return {
    rows,
    put: async (_kind, id, value) => void rows.set(id, value),
    all: async <T>() => [...rows.values()] as T[],
    remove: async (_kind, id) => void rows.delete(id),
  };
}

describe("unsent text", () => {
  it("stays with the patient it was written for", () => {
    const drafts = new Drafts(drawer());
    drafts.set("zhang", "先查血常规");
    drafts.set("wang", "");
    expect(drafts.of("wang")).toBe("");
    expect(drafts.of("zhang")).toBe("先查血常规");
  });

  it("is taken only from the patient who is named", () => {
    const drafts = new Drafts(drawer());
    drafts.set("zhang", "for Zhang");
    drafts.set("wang", "for Wang");
    expect(drafts.take("wang")).toBe("for Wang");
    expect(drafts.of("wang")).toBe("");
    expect(drafts.of("zhang")).toBe("for Zhang");
  });

  it("cannot be taken twice", () => {
    const drafts = new Drafts(drawer());
    drafts.set("zhang", "once");
    drafts.take("zhang");
    expect(drafts.take("zhang")).toBe("");
  });

  it("comes back after a reload, to the same patient", async () => {
    const kept = drawer();
    new Drafts(kept).set("zhang", "half a sentence");
    const after = new Drafts(kept);
    await after.restore();
    expect(after.of("zhang")).toBe("half a sentence");
    expect(after.of("wang")).toBe("");
  });

  it("that was typed since is not overwritten by what comes back", async () => {
    const kept = drawer();
    new Drafts(kept).set("zhang", "old");
    const after = new Drafts({ ...kept, put: async () => undefined });
    after.set("zhang", "new");
    await after.restore();
    expect(after.of("zhang")).toBe("new");
  });

  it("leaves nothing kept once it is empty", () => {
    const kept = drawer();
    const drafts = new Drafts(kept);
    drafts.set("zhang", "x");
    drafts.set("zhang", "");
    expect(kept.rows.size).toBe(0);
    expect(drafts.has("zhang")).toBe(false);
  });

  it("does not send what is only blanks", () => {
    const drafts = new Drafts(drawer());
    drafts.set("zhang", "  \n ");
    expect(drafts.take("zhang")).toBe("");
  });
});
