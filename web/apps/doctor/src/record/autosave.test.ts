import { beforeEach, describe, expect, it } from "vitest";
import { Autosave, RevisionConflict, type Clock, type NoteStore } from "./autosave";
import { differences, emptyDraft, missing, type Draft } from "./note";

// A server of one note: refuses a revision that is not its own, may be made to fail or to wait.
class Server implements NoteStore {
  stored: Draft = emptyDraft();
  saves = 0;
  down = false;
  hold: Promise<void> | null = null;

  async load(): Promise<Draft> {
    return { ...this.stored };
  }

  async save(draft: Draft): Promise<Draft> {
    this.saves += 1;
    await this.hold;
    if (this.down) throw new Error("no answer");
    if (draft.revision !== this.stored.revision) throw new RevisionConflict();
    this.stored = { ...draft, revision: draft.revision + 1 };
    return { ...this.stored };
  }

  writtenElsewhere(over: Partial<Draft>): void {
    this.stored = { ...this.stored, ...over, revision: this.stored.revision + 1 };
  }
}

class HandClock implements Clock {
  private due: (() => void) | null = null;
  after(_milliseconds: number, run: () => void) {
    this.due = run;
    return 1;
  }
  cancel() {
    this.due = null;
  }
  async pass() {
    this.due?.();
    this.due = null;
    await settled();
  }
  get waiting() {
    return this.due !== null;
  }
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

let server: Server;
let clock: HandClock;
let draft: Draft;
let autosave: Autosave;

beforeEach(() => {
  server = new Server();
  clock = new HandClock();
  draft = emptyDraft();
  autosave = new Autosave(server, draft, clock, () => 42);
});

function write(text: string) {
  draft.chief_complaint = text;
  autosave.edited();
}

describe("a note being written", () => {
  it("is saved after a pause, without being asked", async () => {
    write("咳嗽三天");
    expect(autosave.phase).toBe("dirty");
    await clock.pass();
    expect(autosave.phase).toBe("clean");
    expect(server.stored.chief_complaint).toBe("咳嗽三天");
    expect(autosave.savedAt).toBe(42);
  });

  it("is saved once for a row of keystrokes", async () => {
    for (const text of ["咳", "咳嗽", "咳嗽三天"]) write(text);
    await clock.pass();
    expect(server.saves).toBe(1);
  });

  it("is not saved when nothing was changed", async () => {
    write("");
    expect(clock.waiting).toBe(false);
    expect(await autosave.flush()).toBe(true);
    expect(server.saves).toBe(0);
  });

  it("carries the revision on, so that the next save is not a conflict", async () => {
    write("a");
    await clock.pass();
    write("ab");
    await clock.pass();
    expect(autosave.phase).toBe("clean");
    expect(server.stored.chief_complaint).toBe("ab");
  });

  it("saves again what was typed while a save was under way", async () => {
    let release = () => {};
    server.hold = new Promise((resolve) => (release = resolve));
    write("a");
    await clock.pass();
    write("ab");
    release();
    await settled();
    expect(autosave.phase).toBe("dirty");
    await clock.pass();
    expect(server.stored.chief_complaint).toBe("ab");
  });

  it("says when the server does not answer, and tries again by itself", async () => {
    server.down = true;
    write("a");
    await clock.pass();
    expect(autosave.phase).toBe("failed");
    server.down = false;
    await clock.pass();
    expect(server.stored.chief_complaint).toBe("a");
  });
});

describe("signing", () => {
  it("saves first, without waiting for the pause", async () => {
    write("a");
    expect(await autosave.flush()).toBe(true);
    expect(server.stored.chief_complaint).toBe("a");
  });

  it("waits for a save that is under way instead of sending a second", async () => {
    write("a");
    void clock.pass();
    expect(await autosave.flush()).toBe(true);
    expect(server.saves).toBe(1);
  });

  it("is held back by a save that failed", async () => {
    server.down = true;
    write("a");
    expect(await autosave.flush()).toBe(false);
  });

  it("is told which sections are still empty", () => {
    expect(missing({ ...emptyDraft(), chief_complaint: "a", advice: "  " })).toEqual([
      "present_illness",
      "past_history",
      "management",
      "advice",
    ]);
  });
});

describe("a note written in two places", () => {
  beforeEach(async () => {
    server.writtenElsewhere({ chief_complaint: "theirs" });
    write("mine");
    await clock.pass();
  });

  it("is never overwritten without a decision", () => {
    expect(autosave.phase).toBe("conflict");
    expect(server.stored.chief_complaint).toBe("theirs");
    expect(autosave.conflicts()).toEqual([{ name: "chief_complaint", mine: "mine", theirs: "theirs" }]);
  });

  it("is not saved by typing on, nor by signing", async () => {
    write("mine, longer");
    expect(clock.waiting).toBe(false);
    expect(await autosave.flush()).toBe(false);
    expect(server.stored.chief_complaint).toBe("theirs");
  });

  it("becomes mine when I keep mine", async () => {
    expect(await autosave.keepMine()).toBe(true);
    expect(server.stored.chief_complaint).toBe("mine");
  });

  it("becomes theirs when I take theirs", async () => {
    expect(await autosave.takeTheirs()).toBe(true);
    expect(draft.chief_complaint).toBe("theirs");
    expect(server.stored.revision).toBe(1);
  });
});

describe("a save whose answer was lost", () => {
  it("is no conflict when the server already holds the same text", async () => {
    server.writtenElsewhere({ chief_complaint: "same" });
    write("same");
    await clock.pass();
    expect(autosave.phase).toBe("clean");
    expect(draft.revision).toBe(1);
  });
});

describe("the difference of two notes", () => {
  it("names only the sections that differ", () => {
    const mine = { ...emptyDraft(), advice: "多喝水", management: "x" };
    const theirs = { ...emptyDraft(), advice: "休息", management: "x" };
    expect(differences(mine, theirs).map((one) => one.name)).toEqual(["advice"]);
  });
});
