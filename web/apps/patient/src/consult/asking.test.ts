import { describe, expect, it } from "vitest";
import { begunWith, complaintFault, emptyForm } from "./asking";
import { noticeWord } from "./notices";
import { openingOf } from "./opening";

describe("the question", () => {
  it("needs two characters that are not blank, and takes 2000", () => {
    expect(complaintFault("  疼 ")).toBe("too_short");
    expect(complaintFault("头疼")).toBeUndefined();
    expect(complaintFault("疼".repeat(2000))).toBeUndefined();
    expect(complaintFault("疼".repeat(2001))).toBe("too_long");
    expect(complaintFault("😣".repeat(2000))).toBeUndefined();
  });

  it("leaves out what was not answered", () => {
    const opening = openingOf(
      { ...emptyForm, complaint: " 头疼 ", allergy: " " },
      { department: "d", screen: "s", pictures: [] },
    );
    expect(opening).toEqual({ department: "d", screen: "s", complaint: "头疼", pictures: [] });
  });

  it("carries what was", () => {
    const form = { complaint: "头疼", duration: "几天", medication: "布洛芬", allergy: "青霉素", key: "k" };
    expect(openingOf(form, { department: "d", screen: "s", pictures: ["p"], pregnant: "no" })).toEqual({
      department: "d",
      screen: "s",
      complaint: "头疼",
      duration: "几天",
      medication: "布洛芬",
      allergy: "青霉素",
      pregnancy: "no",
      pictures: ["p"],
    });
  });

  it("names the guidance that it follows", () => {
    const opening = openingOf({ ...emptyForm, complaint: "头疼" }, { department: "d", screen: "s", assessment: "a", pictures: [] });
    expect(opening).toMatchObject({ assessment: "a" });
  });

  it("begins with what was said to the guidance, and never over what stands there", () => {
    expect(begunWith(" ", "头疼三天")).toBe("头疼三天");
    expect(begunWith("牙疼", "头疼三天")).toBe("牙疼");
    expect(complaintFault(begunWith("", "😣".repeat(3000)))).toBeUndefined();
  });
});

it("says an unknown notice in general words", () => {
  expect(noticeWord("consult.notice_handed_over")).toBe("handed_over");
  expect(noticeWord("consult.notice_of_tomorrow")).toBe("other");
});
