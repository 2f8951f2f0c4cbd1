// Saves a note while it is being written, one save at a time, and never over somebody else's text.
//
//   clean --edit--> dirty --pause--> saving --ok--> clean (or dirty again, when more was typed)
//                     ^                |  refused: another revision stands there
//                     |                v
//                     +--- resolve -- conflict        saving --no answer--> failed --retry--> saving
import { differences, sameText, sectionsOf, type Draft, type Sections } from "./note";

export type Phase = "clean" | "dirty" | "saving" | "failed" | "conflict";

export class RevisionConflict extends Error {}

export interface NoteStore {
  load(): Promise<Draft>;
  save(draft: Draft): Promise<Draft>; // Throws RevisionConflict when the revision is no longer the newest.
}

export interface Clock {
  after(milliseconds: number, run: () => void): unknown;
  cancel(timer: unknown): void;
}

export const realClock: Clock = {
  after: (milliseconds, run) => setTimeout(run, milliseconds),
  cancel: (timer) => clearTimeout(timer as ReturnType<typeof setTimeout>),
};

export const pauseMs = 1500;
export const retryMs = 5000;

export class Autosave {
  phase: Phase = "clean";
  theirs: Draft | null = null;
  savedAt: number | null = null;
  private saved: Draft;
  private timer: unknown = null;
  private running: Promise<void> | null = null;

  constructor(
    private readonly store: NoteStore,
    private readonly draft: Draft, // The form writes into this very object.
    private readonly clock: Clock = realClock,
    private readonly now: () => number = Date.now,
  ) {
    this.saved = { ...draft };
  }

  // What the server holds now; the form shows it.
  begin(stored: Draft): void {
    Object.assign(this.draft, stored);
    this.adopt(stored);
    this.savedAt = null;
  }

  edited(): void {
    if (this.phase === "conflict") return;
    if (this.phase === "saving") return; // settle() looks again when the answer has come.
    if (sameText(this.draft, this.saved)) return this.become("clean");
    this.phase = "dirty";
    this.later(pauseMs);
  }

  // Saves what is not saved yet, now; the answer is whether all of it stands on the server.
  async flush(): Promise<boolean> {
    this.stop();
    if (this.running) await this.running;
    if (this.phase === "conflict") return false;
    if (sameText(this.draft, this.saved)) this.become("clean");
    else await this.save();
    return this.phase === "clean";
  }

  keepMine(): Promise<boolean> {
    return this.resolve(sectionsOf(this.draft));
  }

  takeTheirs(): Promise<boolean> {
    return this.resolve(sectionsOf(this.theirs ?? this.draft));
  }

  conflicts() {
    return this.theirs ? differences(this.draft, this.theirs) : [];
  }

  stop(): void {
    if (this.timer !== null) this.clock.cancel(this.timer);
    this.timer = null;
  }

  private async resolve(text: Sections): Promise<boolean> {
    if (!this.theirs) return false;
    Object.assign(this.draft, text, { revision: this.theirs.revision });
    this.saved = { ...this.theirs };
    this.theirs = null;
    this.phase = "dirty";
    return this.flush();
  }

  private save(): Promise<void> {
    this.running ??= this.saveOnce().finally(() => (this.running = null));
    return this.running;
  }

  private async saveOnce(): Promise<void> {
    const sent = { ...this.draft };
    this.phase = "saving";
    try {
      const stored = await this.store.save(sent);
      this.draft.revision = stored.revision;
      this.saved = { ...sent, revision: stored.revision };
      this.savedAt = this.now();
      this.settle();
    } catch (error) {
      await this.refused(error);
    }
  }

  // More may have been typed while the save was under way.
  private settle(): void {
    if (sameText(this.draft, this.saved)) return this.become("clean");
    this.phase = "dirty";
    this.later(pauseMs);
  }

  private async refused(error: unknown): Promise<void> {
    const theirs = error instanceof RevisionConflict ? await this.store.load().catch(() => null) : null;
    if (!theirs) {
      this.phase = "failed";
      return this.later(retryMs);
    }
    if (sameText(theirs, this.draft)) return this.adopt(theirs); // Our own save, whose answer was lost.
    this.theirs = theirs;
    this.become("conflict");
  }

  private adopt(stored: Draft): void {
    this.draft.revision = stored.revision;
    this.saved = { ...stored };
    this.savedAt = this.now();
    this.become("clean");
  }

  private become(phase: Phase): void {
    this.phase = phase;
    this.stop();
  }

  private later(milliseconds: number): void {
    this.stop();
    this.timer = this.clock.after(milliseconds, () => void this.save());
  }
}
