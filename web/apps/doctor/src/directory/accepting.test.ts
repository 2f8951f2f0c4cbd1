import { describe, expect, it } from "vitest";
import { createApi } from "@xinglin/core";
import { useAccepting } from "./accepting";

const token = "a".repeat(43);
const offer = { name: "顾长青", institution: "杏林示范医院", department: "内科", ring: "outer", totp_secret: "JBSWY3DPEHPK3PXP", expires_at: "2026-12-01T00:00:00Z" };

function house(refusal?: { status: number; code: string; path?: string }, look = 200) {
  const asked: Record<string, unknown>[] = [];
  const answer = async (request: Request) => {
    if (request.url.endsWith("/look")) return Response.json(look === 200 ? offer : { status: look, code: "directory.invitation_over" }, { status: look });
    asked.push((await request.json()) as Record<string, unknown>);
    return refusal ? Response.json(refusal, { status: refusal.status }) : Response.json({}, { status: 201 });
  };
  const api = createApi({ app: "doctor", language: () => "zh", fetch: answer as typeof fetch, origin: "http://x" });
  return { asked, api };
}

async function filled(api: Parameters<typeof useAccepting>[0]) {
  const joining = useAccepting(api, token);
  await joining.open();
  joining.next();
  Object.assign(joining.form, { login: " gu.changqing ", password: "long enough", again: "long enough" });
  joining.next();
  joining.form.code = "123 456";
  return joining;
}

describe("accepting an invitation", () => {
  it("sends one account with a plain code", async () => {
    const { asked, api } = house();
    const joining = await filled(api);
    await joining.accept();
    expect(asked).toEqual([{ token, login: "gu.changqing", password: "long enough", code: "123456" }]);
    expect(joining.done.value).toBe(true);
    expect(joining.form.password).toBe("");
  });
  it("goes no further while passwords differ", async () => {
    const joining = await filled(house().api);
    joining.back();
    joining.form.again = "another";
    expect(joining.next()).toBe(false);
    expect(joining.missing("account")).toEqual(["again"]);
  });
  it("leads back to the account that was refused, and stays with a wrong code", async () => {
    const weak = await filled(house({ status: 422, code: "password.too_common" }).api);
    await weak.accept();
    expect(weak.step.value).toBe("account");
    const wrong = await filled(house({ status: 401, code: "identity.code_wrong" }).api);
    await wrong.accept();
    expect(wrong.step.value).toBe("authenticator");
  });
  it("is over when the link was used, or is no link at all", async () => {
    const used = useAccepting(house(undefined, 410).api, token);
    await used.open();
    expect(used.over.value).toBe(true);
    expect(useAccepting(house().api, "").over.value).toBe(true);
  });
});
