// Every deed of the desk is a command: with a name, perhaps a chord, and a rule for when it can be done.
// Buttons, keys and the palette all run the same command, so that no deed needs a mouse.
import { matches, type Pressed } from "@xinglin/ui/desk/keys";

export interface Command {
  id: string;
  title: () => string;
  keys?: string;
  group: () => string;
  can: () => boolean;
  run: () => unknown;
}

export class Commands {
  private readonly all = new Map<string, Command>();

  add(command: Command): () => void {
    this.all.set(command.id, command);
    return () => {
      if (this.all.get(command.id) === command) this.all.delete(command.id);
    };
  }

  list(): Command[] {
    return [...this.all.values()];
  }

  find(id: string): Command | undefined {
    return this.all.get(id);
  }

  run(id: string): boolean {
    const command = this.all.get(id);
    if (!command?.can()) return false;
    command.run();
    return true;
  }

  // The command of this chord, even when it cannot be done now: its key must not fall through to the browser.
  pressed(event: Pressed): Command | undefined {
    return this.list().find((one) => one.keys !== undefined && matches(one.keys, event));
  }
}

export interface Found {
  command: Command;
  score: number;
}

// What the palette shows for these words: all that can be done now, best match first.
export function search(commands: Command[], words: string): Command[] {
  const wanted = words.trim().toLowerCase();
  const possible = commands.filter((one) => one.can());
  if (!wanted) return possible;
  return possible
    .map((command) => ({ command, score: score(`${command.title()} ${command.keys ?? ""}`.toLowerCase(), wanted) }))
    .filter((found) => found.score > 0)
    .sort((a, b) => b.score - a.score)
    .map((found) => found.command);
}

// The start of the title beats a place within it, which beats letters scattered in order.
function score(title: string, wanted: string): number {
  const at = title.indexOf(wanted);
  if (at === 0) return 3;
  if (at > 0) return 2;
  return scattered(title, wanted) ? 1 : 0;
}

function scattered(title: string, wanted: string): boolean {
  let from = 0;
  for (const letter of wanted) {
    if (letter === " ") continue;
    from = title.indexOf(letter, from) + 1;
    if (from === 0) return false;
  }
  return true;
}
