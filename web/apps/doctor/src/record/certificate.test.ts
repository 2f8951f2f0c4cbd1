import { describe, expect, it } from "vitest";
import { fingerprint } from "./certificate";

describe("the mark of a certificate", () => {
  it("begins like the SHA-256 of its bytes", async () => {
    expect(await fingerprint(btoa("abc"))).toBe("BA:78:16:BF:8F:01:CF:EA:41:41");
  });
  it("is absent when it is no certificate", async () => {
    expect(await fingerprint("%%%")).toBe("");
  });
});
