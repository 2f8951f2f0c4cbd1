// Keyboard chords such as 'Ctrl+K', 'Alt+1' or 'F2', written once and matched exactly.
// Ctrl stands for Command on a Mac. Letters and digits are matched by place on the keyboard, so that an input method does not hide them.
export interface Chord {
  key: string;
  ctrl: boolean;
  alt: boolean;
  shift: boolean;
}

export interface Pressed {
  key: string;
  code: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
  isComposing?: boolean;
}

export function chord(text: string): Chord {
  const parts = text.split("+");
  const key = parts.pop() ?? "";
  const held = new Set(parts.map((part) => part.toLowerCase()));
  return { key, ctrl: held.has("ctrl"), alt: held.has("alt"), shift: held.has("shift") };
}

export function matches(text: string, event: Pressed): boolean {
  if (event.isComposing) return false;
  const wanted = chord(text);
  return (
    wanted.ctrl === (event.ctrlKey || event.metaKey) &&
    wanted.alt === event.altKey &&
    wanted.shift === event.shiftKey &&
    sameKey(wanted.key, event)
  );
}

const arrows: Record<string, string> = { Up: "ArrowUp", Down: "ArrowDown", Left: "ArrowLeft", Right: "ArrowRight" };

function sameKey(key: string, event: Pressed): boolean {
  if (key in arrows) return event.key === arrows[key];
  if (/^[a-z]$/i.test(key)) return event.code === `Key${key.toUpperCase()}`;
  if (/^\d$/.test(key)) return event.code === `Digit${key}` || event.code === `Numpad${key}`;
  return event.key.toLowerCase() === key.toLowerCase() || event.code.toLowerCase() === key.toLowerCase();
}

// Enter sends; while an input method is choosing characters (key code 229) it does not.
export function sends(event: Pressed & { keyCode?: number }): boolean {
  if (event.isComposing || event.keyCode === 229) return false;
  return event.key === "Enter" && !event.shiftKey && !event.altKey;
}

// ARIA wants its own spelling of the same chord.
export function ariaShortcut(text: string): string {
  const parts = text.split("+").map((part) => (part === "Ctrl" ? "Control" : (arrows[part] ?? part)));
  return parts.join("+");
}

// And a person reads an arrow more quickly than its name.
export function shownShortcut(text: string): string {
  return text.replace("Up", "↑").replace("Down", "↓");
}
