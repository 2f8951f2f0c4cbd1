// Unsent text, kept by patient. The text always travels with the consultation it was written in:
// there is no "current" draft, so switching patients cannot carry a sentence into another's chat.
import { reactive } from "vue";

export interface Kept {
  put(kind: string, id: string, value: unknown): Promise<void>;
  all<T>(kind: string): Promise<T[]>;
  remove(kind: string, id: string): Promise<void>;
}

interface Row {
  consult: string;
  text: string;
}

const kind = "draft";
const ignore = () => undefined; // A device that keeps nothing still keeps the text for this visit.

export class Drafts {
  private readonly texts = reactive(new Map<string, string>());

  constructor(private readonly kept: Kept) {}

  // What this doctor left unsent before the page was closed. Whatever was typed meanwhile is newer and stays.
  async restore(): Promise<void> {
    for (const row of await this.kept.all<Row>(kind).catch(() => [])) {
      if (!this.texts.has(row.consult)) this.texts.set(row.consult, row.text);
    }
  }

  of(consult: string): string {
    return this.texts.get(consult) ?? "";
  }

  has(consult: string): boolean {
    return this.of(consult).trim() !== "";
  }

  set(consult: string, text: string): void {
    this.texts.set(consult, text);
    if (text) void this.kept.put(kind, consult, { consult, text } satisfies Row).catch(ignore);
    else void this.kept.remove(kind, consult).catch(ignore);
  }

  // Takes the text away for sending, and leaves nothing behind that could be sent twice.
  take(consult: string): string {
    const text = this.of(consult).trim();
    if (text) this.set(consult, "");
    return text;
  }

  forget(): void {
    this.texts.clear();
  }
}
