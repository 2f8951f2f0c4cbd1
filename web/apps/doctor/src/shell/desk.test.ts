import { createPinia, setActivePinia } from "pinia";
import { beforeEach, describe, expect, it } from "vitest";
import { useDesk } from "./desk";

beforeEach(() => setActivePinia(createPinia()));

describe("the desk", () => {
  it("keeps a question with the patient it was asked about, whoever is looked at next", () => {
    const desk = useDesk();
    desk.look("zhang");
    desk.ask("end", "zhang");
    desk.look("wang");
    expect(desk.question).toEqual({ name: "end", about: "zhang" });
  });

  it("keeps conversations open while the list is looked at", () => {
    const desk = useDesk();
    desk.look("zhang");
    desk.look(null);
    expect(desk.tabs).toEqual({ order: ["zhang"], current: null });
  });

  it("says whom to look at when a conversation is shut", () => {
    const desk = useDesk();
    desk.look("zhang");
    desk.look("wang");
    expect(desk.shut("wang")).toBe("zhang");
    expect(desk.shut("zhang")).toBeNull();
  });
});
