import { describe, expect, it } from "vitest";
import zh from "../words/zh";
import { noticeWord } from "./notices";

describe("a notice in the conversation", () => {
  it("has words for every code the server sends today, and for those of tomorrow", () => {
    const words: Record<string, string> = zh.notice;
    for (const code of ["consult.notice_handed_over", "consult.notice_doctor_silent", "consult.notice_of_tomorrow", ""])
      expect(words[noticeWord(code)]).toBeTruthy();
    expect(noticeWord("consult.notice_handed_over")).toBe("handed_over");
  });
});
