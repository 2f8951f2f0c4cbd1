import { describe, expect, it, vi } from "vitest";
import { Commands } from "../commands/commands";
import { keyListener } from "./keys";

function setUp(over: { can?: boolean; dialog?: boolean } = {}) {
  const run = vi.fn();
  const commands = new Commands();
  commands.add({ id: "accept", title: () => "", group: () => "", keys: "F2", can: () => over.can ?? true, run });
  const press = (key: string, init: KeyboardEventInit = {}) => {
    const event = new KeyboardEvent("keydown", { key, code: key, cancelable: true, ...init });
    keyListener(commands, () => over.dialog ?? false)(event);
    return event;
  };
  return { run, press };
}

describe("a key of the desk", () => {
  it("does its deed, and the browser does not act on it", () => {
    const { run, press } = setUp();
    expect(press("F2").defaultPrevented).toBe(true);
    expect(run).toHaveBeenCalledOnce();
  });

  it("does nothing when its deed is not possible, and the browser still does not act", () => {
    const { run, press } = setUp({ can: false });
    expect(press("F2").defaultPrevented).toBe(true);
    expect(run).not.toHaveBeenCalled();
  });

  it("does nothing behind an open dialog", () => {
    const { run, press } = setUp({ dialog: true });
    press("F2");
    expect(run).not.toHaveBeenCalled();
  });

  it("acts once, however long it is held", () => {
    const { run, press } = setUp();
    press("F2", { repeat: true });
    expect(run).not.toHaveBeenCalled();
  });

  it("leaves every other key to the browser", () => {
    expect(setUp().press("F12").defaultPrevented).toBe(false);
  });
});
