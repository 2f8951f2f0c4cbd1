import { describe, expect, it } from "vitest";
import { inFours, keyUri, takeToken } from "./invitation";

function place(hash: string, state: object | null = null) {
  const past = { state, replaceState: (next: object, _title: string, path: string) => Object.assign(past, { state: next, path }) };
  return { at: { hash, pathname: "/first-administrator" } as Location, past: past as unknown as History & { path?: string } };
}

describe("a link that is good once", () => {
  it("gives its token once and leaves the address bar without it", () => {
    const { at, past } = place("#secret-token");
    expect(takeToken(at, past)).toBe("secret-token");
    expect(past.path).toBe("/first-administrator");
  });
  it("is found again after a reload, and only there", () => {
    const { at, past } = place("", { invitation: "secret-token", position: 3 });
    expect(takeToken(at, past)).toBe("secret-token");
    expect(takeToken(place("").at, place("").past)).toBe("");
  });
});

describe("the secret of the authenticator", () => {
  it("is read as one address, with the institution as its issuer", () => {
    expect(keyUri("fang yue", "青禾 医院", "JBSWY3DP")).toBe(
      "otpauth://totp/%E9%9D%92%E7%A6%BE%20%E5%8C%BB%E9%99%A2:fang%20yue?secret=JBSWY3DP&issuer=%E9%9D%92%E7%A6%BE%20%E5%8C%BB%E9%99%A2",
    );
  });
  it("is shown in fours", () => expect(inFours("JBSWY3DPEHPK3PXPA")).toBe("JBSW Y3DP EHPK 3PXP A"));
});
