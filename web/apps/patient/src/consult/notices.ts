// The server names a notice by code; a code this app does not know yet is still said, in general words.
const known = new Set(["handed_over", "doctor_silent"]);

export function noticeWord(code: string): string {
  const word = code.replace(/^consult\.notice_/, "");
  return known.has(word) ? word : "other";
}
