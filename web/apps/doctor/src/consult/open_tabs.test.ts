import { describe, expect, it } from "vitest";
import { closed, neighbour, noTabs, opened, tabsMax } from "./open_tabs";

const open = (...ids: string[]) => ids.reduce(opened, noTabs());

describe("open conversations", () => {
  it("stand in the order they were opened", () => {
    expect(open("a", "b", "c")).toEqual({ order: ["a", "b", "c"], current: "c" });
  });

  it("do not move when one of them is looked at again", () => {
    expect(opened(open("a", "b"), "a")).toEqual({ order: ["a", "b"], current: "a" });
  });

  it("are never more than the keyboard can reach", () => {
    const many = open(..."abcdefghij".split(""));
    expect(many.order).toHaveLength(tabsMax);
    expect(many.order[0]).toBe("b");
  });

  it("give their place to the right neighbour when closed, else to the left", () => {
    const tabs = opened(open("a", "b", "c"), "b");
    expect(closed(tabs, "b").current).toBe("c");
    expect(closed(open("a", "b"), "b").current).toBe("a");
    expect(closed(open("a"), "a")).toEqual(noTabs());
  });

  it("stay as they are when another is closed", () => {
    expect(closed(open("a", "b"), "a")).toEqual({ order: ["b"], current: "b" });
  });
});

describe("the neighbour in a row", () => {
  it("goes round the end", () => {
    expect(neighbour(["a", "b"], "b", 1)).toBe("a");
    expect(neighbour(["a", "b"], "a", -1)).toBe("b");
  });
  it("begins at the nearer end when nothing is chosen", () => {
    expect(neighbour(["a", "b"], null, 1)).toBe("a");
    expect(neighbour(["a", "b"], null, -1)).toBe("b");
    expect(neighbour([], null, 1)).toBeNull();
  });
});
