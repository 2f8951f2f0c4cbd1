import { describe, expect, it, vi } from "vitest";
import { Commands, search, type Command } from "./commands";

function command(over: Partial<Command>): Command {
  return { id: "x", title: () => "X", group: () => "", can: () => true, run: () => undefined, ...over };
}

function press(key: string) {
  return { key, code: key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
}

describe("a command", () => {
  it("runs by its id", () => {
    const run = vi.fn();
    const commands = new Commands();
    commands.add(command({ id: "accept", run }));
    expect(commands.run("accept")).toBe(true);
    expect(run).toHaveBeenCalledOnce();
  });

  it("does not run when it cannot be done", () => {
    const run = vi.fn();
    const commands = new Commands();
    commands.add(command({ id: "accept", run, can: () => false }));
    expect(commands.run("accept")).toBe(false);
    expect(run).not.toHaveBeenCalled();
  });

  it("is found by its key even when it cannot be done, so that the browser does not act instead", () => {
    const commands = new Commands();
    commands.add(command({ id: "sign", keys: "F9", can: () => false }));
    expect(commands.pressed(press("F9"))?.id).toBe("sign");
    expect(commands.pressed(press("F8"))).toBeUndefined();
  });

  it("goes when the screen that brought it goes, but not when another has replaced it", () => {
    const commands = new Commands();
    const removeOld = commands.add(command({ id: "send" }));
    const removeNew = commands.add(command({ id: "send", title: () => "new" }));
    removeOld();
    expect(commands.find("send")?.title()).toBe("new");
    removeNew();
    expect(commands.find("send")).toBeUndefined();
  });
});

describe("the palette", () => {
  const list = [
    command({ id: "note", title: () => "Write the note", keys: "F8" }),
    command({ id: "end", title: () => "End the conversation" }),
    command({ id: "hidden", title: () => "End nothing", can: () => false }),
  ];
  const found = (words: string) => search(list, words).map((one) => one.id);

  it("shows all that can be done when nothing is typed", () => expect(found("")).toEqual(["note", "end"]));
  it("finds by a word within the title", () => expect(found("note")).toEqual(["note"]));
  it("puts a title that begins with the words first", () => expect(found("e")[0]).toBe("end"));
  it("finds by scattered letters", () => expect(found("wrnt")).toEqual(["note"]));
  it("finds by the key", () => expect(found("f8")).toEqual(["note"]));
  it("shows nothing for what nobody can do", () => expect(found("nothing")).toEqual([]));
});
