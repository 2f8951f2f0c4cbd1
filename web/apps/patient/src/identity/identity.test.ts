import { tick } from "@xinglin/core";
import { describe, expect, it } from "vitest";
import { isoDay, partsOf } from "./birth_day";
import { nextAfterSignIn } from "./next_page";
import { isPhone, plainPhone } from "./phone";
import { useResend } from "./resend";

describe("a mobile number", () => {
  it("is taken as people write it", () => {
    for (const typed of ["13800000001", "138 0000 0001", "+86 138-0000-0001", "8613800000001"])
      expect([typed, plainPhone(typed)]).toEqual([typed, "13800000001"]);
  });

  it("is not a landline, a short number or a word", () => {
    for (const typed of ["02112345678", "1380000000", "138000000011", "12000000000", "", "电话"])
      expect([typed, isPhone(typed)]).toEqual([typed, false]);
  });
});

describe("a date of birth", () => {
  it("is one that exists", () => {
    expect(isoDay({ year: "1962", month: "5", day: "8" })).toBe("1962-05-08");
    expect(isoDay({ year: "2000", month: "2", day: "29" })).toBe("2000-02-29");
    for (const parts of [
      ["1999", "2", "29"],
      ["1962", "13", "1"],
      ["62", "5", "8"],
      ["1962", "", "8"],
      ["1962", "0", "8"],
    ])
      expect(isoDay({ year: parts[0]!, month: parts[1]!, day: parts[2]! })).toBeUndefined();
  });

  it("comes back as it was written", () => {
    expect(partsOf("1962-05-08")).toEqual({ year: "1962", month: "5", day: "8" });
    expect(partsOf(undefined)).toEqual({ year: "", month: "", day: "" });
  });
});

describe("after sign-in", () => {
  it("leads back to where the person was", () => expect(nextAfterSignIn("/ask?x=1")).toBe("/ask?x=1"));

  it("leads nowhere else", () => {
    for (const next of ["//evil.example", "/\\evil.example", "https://evil.example", "javascript:alert(1)", undefined, ["/a"]])
      expect(nextAfterSignIn(next)).toBe("/");
  });
});

it("another code may be asked for when the time is over, by the clock", () => {
  let now = 1000;
  const resend = useResend(() => now);
  resend.start({ resend_after_s: 60, expires_in_s: 300 });
  expect([resend.left.value, resend.minutes.value]).toEqual([60, 5]);
  now = 61_000;
  tick.value += 1;
  expect(resend.left.value).toBe(0);
  resend.start({ resend_after_s: 30, expires_in_s: 20 });
  expect([resend.left.value, resend.minutes.value]).toEqual([30, 1]);
});
