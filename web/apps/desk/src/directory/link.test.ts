import { describe, expect, it } from "vitest";
import { invitationLink } from "./link";

const at = (text: string) => new URL(text);

describe("the link for an invited doctor", () => {
  it("leads to the doctor app of the same house, its token behind the #", () => {
    expect(invitationLink(at("https://desk.example.cn"), "t")).toBe("https://doctor.example.cn/invitation#t");
    expect(invitationLink(at("http://desk.localhost:8080"), "t")).toBe("http://doctor.localhost:8080/invitation#t");
  });
  it("finds it one port before, where each app has its own", () => {
    expect(invitationLink(at("https://192.168.1.5:8445"), "t")).toBe("https://192.168.1.5:8444/invitation#t");
  });
});
