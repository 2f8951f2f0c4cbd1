// Unsent text, kept by patient. The text always travels with the consultation it was written in:
// there is no "current" draft, so switching patients cannot carry a sentence into another's chat.
export interface Kept {
  read(key: string): string | null;
  write(key: string, text: string): void;
  remove(key: string): void;
}

export class Drafts {
  private readonly texts = new Map<string, string>();

  constructor(
    private readonly kept: Kept,
    private readonly person: string,
  ) {}

  of(consult: string): string {
    const known = this.texts.get(consult);
    if (known !== undefined) return known;
    const text = this.kept.read(this.key(consult)) ?? "";
    this.texts.set(consult, text);
    return text;
  }

  set(consult: string, text: string): void {
    this.texts.set(consult, text);
    if (text) this.kept.write(this.key(consult), text);
    else this.kept.remove(this.key(consult));
  }

  // Takes the text away for sending, and leaves nothing behind that could be sent twice.
  take(consult: string): string {
    const text = this.of(consult).trim();
    if (text) this.set(consult, "");
    return text;
  }

  // A refused sentence goes back to where it was written, before what has been typed since.
  putBack(consult: string, text: string): void {
    const since = this.of(consult);
    this.set(consult, since ? `${text}\n${since}` : text);
  }

  has(consult: string): boolean {
    return this.of(consult).trim() !== "";
  }

  private key(consult: string): string {
    return `draft:${this.person}:${consult}`;
  }
}
