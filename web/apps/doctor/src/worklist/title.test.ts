import { describe, expect, it } from "vitest";
import { tabTitle } from "./title";

describe("the tab title", () => {
  it("is only the name when nobody waits", () => {
    expect(tabTitle({ offered: 0, unread: 0 }, "杏林", "新患者")).toBe("杏林");
  });
  it("begins with an offer, since that has thirty seconds", () => {
    expect(tabTitle({ offered: 1, unread: 2 }, "杏林", "新患者")).toBe("● 新患者 (2) 杏林");
  });
  it("does not grow without end", () => {
    expect(tabTitle({ offered: 0, unread: 150 }, "杏林", "新患者")).toBe("(99+) 杏林");
  });
});
