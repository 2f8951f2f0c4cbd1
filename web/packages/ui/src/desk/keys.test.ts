import { describe, expect, it } from "vitest";
import { ariaShortcut, matches, sends, shownShortcut, type Pressed } from "./keys";

function press(over: Partial<Pressed & { keyCode: number }>): Pressed & { keyCode?: number } {
  return { key: "", code: "", ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...over };
}

describe("a chord", () => {
  it("is matched with its modifiers", () => {
    expect(matches("Ctrl+K", press({ key: "k", code: "KeyK", ctrlKey: true }))).toBe(true);
    expect(matches("Ctrl+K", press({ key: "k", code: "KeyK" }))).toBe(false);
    expect(matches("F2", press({ key: "F2", code: "F2" }))).toBe(true);
  });

  it("is not matched with a modifier too many", () => {
    expect(matches("F2", press({ key: "F2", code: "F2", shiftKey: true }))).toBe(false);
    expect(matches("Ctrl+K", press({ key: "K", code: "KeyK", ctrlKey: true, shiftKey: true }))).toBe(false);
  });

  it("takes Command for Control", () => {
    expect(matches("Ctrl+K", press({ key: "k", code: "KeyK", metaKey: true }))).toBe(true);
  });

  it("finds a digit that Alt turns into another sign", () => {
    expect(matches("Alt+1", press({ key: "¡", code: "Digit1", altKey: true }))).toBe(true);
  });

  it("knows the arrows by their short names", () => {
    expect(matches("Alt+Down", press({ key: "ArrowDown", code: "ArrowDown", altKey: true }))).toBe(true);
    expect(matches("Alt+Down", press({ key: "ArrowUp", code: "ArrowUp", altKey: true }))).toBe(false);
  });

  it("is never matched while characters are being composed", () => {
    expect(matches("F2", press({ key: "F2", code: "F2", isComposing: true }))).toBe(false);
  });
});

describe("Enter", () => {
  it("sends", () => expect(sends(press({ key: "Enter" }))).toBe(true));
  it("with Shift begins a new line", () => expect(sends(press({ key: "Enter", shiftKey: true }))).toBe(false));
  it("does not send while an input method is choosing", () => {
    expect(sends(press({ key: "Enter", isComposing: true }))).toBe(false);
    expect(sends(press({ key: "Enter", keyCode: 229 }))).toBe(false);
  });
});

describe("a shortcut told to assistive technology", () => {
  it("is spelled as ARIA spells it", () => {
    expect(ariaShortcut("Ctrl+Enter")).toBe("Control+Enter");
    expect(ariaShortcut("Alt+Down")).toBe("Alt+ArrowDown");
    expect(shownShortcut("Alt+Down")).toBe("Alt+↓");
  });
});
