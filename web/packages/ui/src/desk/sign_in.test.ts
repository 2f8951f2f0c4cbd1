import { createPinia, setActivePinia } from "pinia";
import { beforeEach, describe, expect, it } from "vitest";
import { createApi, useSession, type Vault } from "@xinglin/core";
import { plainCode, useStaffSignIn } from "./sign_in";

let institutions: { id: string; name: string }[] = [];

// A server that knows one password and one code, and remembers what it was asked.
function server() {
  const asked: { path: string; body: Record<string, string> }[] = [];
  const answer = (status: number, body: unknown) =>
    new Response(JSON.stringify(body), { status, headers: { "Content-Type": "application/json" } });
  const send = async (request: Request) => {
    const body = (await request.json()) as Record<string, string>;
    asked.push({ path: new URL(request.url).pathname, body });
    if (request.url.endsWith("/staff/sign-in")) {
      return body.password === "right"
        ? answer(200, { challenge: "c1", factors: ["totp"], institutions })
        : answer(401, { status: 401, code: "identity.wrong_password", what: "no" });
    }
    return body.code === "123456"
      ? answer(200, { person: "p", role: "doctor" })
      : answer(401, { status: 401, code: "identity.wrong_code", what: "no" });
  };
  return { asked, api: createApi({ app: "doctor", language: () => "zh", fetch: send as typeof fetch, origin: "http://x" }) };
}

const noVault = { open: async () => undefined, wipe: async () => undefined } as unknown as Vault;
let signIn: ReturnType<typeof useStaffSignIn>;
let asked: ReturnType<typeof server>["asked"];

beforeEach(() => {
  institutions = [{ id: "t1", name: "示范医院" }];
  setActivePinia(createPinia());
  const made = server();
  asked = made.asked;
  useSession().use({ api: made.api, vault: noVault });
  signIn = useStaffSignIn(made.api);
  signIn.login.value = " dr.li ";
});

describe("staff sign-in", () => {
  it("asks for the code only after the right password", async () => {
    signIn.password.value = "wrong";
    expect(await signIn.givePassword()).toBe(false);
    expect(signIn.step.value).toBe("password");
    expect(signIn.problem.value?.code).toBe("identity.wrong_password");
    signIn.password.value = "right";
    expect(await signIn.givePassword()).toBe(true);
    expect(signIn.step.value).toBe("code");
    expect(signIn.problem.value).toBeUndefined();
  });

  it("lets a person in after both, and keeps neither of them", async () => {
    signIn.password.value = "right";
    await signIn.givePassword();
    signIn.code.value = "123 456";
    expect(await signIn.giveCode()).toBe(true);
    expect(useSession().signedIn).toBe(true);
    expect([signIn.password.value, signIn.code.value]).toEqual(["", ""]);
    expect(asked.map((one) => one.body)).toEqual([
      { login: "dr.li", password: "right" },
      { challenge: "c1", code: "123456" },
    ]);
  });

  it("stays at the code after a wrong one, and can go back", async () => {
    signIn.password.value = "right";
    await signIn.givePassword();
    signIn.code.value = "000000";
    expect(await signIn.giveCode()).toBe(false);
    expect(signIn.step.value).toBe("code");
    signIn.back();
    expect(signIn.step.value).toBe("password");
  });

  it("asks in which institution, where there are several, and says it with the code", async () => {
    institutions = [
      { id: "t1", name: "示范医院" },
      { id: "t2", name: "青禾医院" },
    ];
    signIn.password.value = "right";
    await signIn.givePassword();
    expect([signIn.institutions.value.length, signIn.placed()]).toEqual([2, false]);
    signIn.tenant.value = "t2";
    expect(signIn.placed()).toBe(true);
    signIn.code.value = "123456";
    await signIn.giveCode();
    expect(asked.at(-1)!.body).toEqual({ challenge: "c1", code: "123456", tenant: "t2" });
  });

  it("does not send twice what is under way", async () => {
    signIn.password.value = "right";
    await Promise.all([signIn.givePassword(), signIn.givePassword()]);
    expect(asked).toHaveLength(1);
  });
});

describe("a pasted code", () => {
  it("is read through blanks, dashes and full-width digits", () => {
    expect(plainCode(" 123-456 ")).toBe("123456");
    expect(plainCode("１２３４５６")).toBe("123456");
    expect(plainCode("1234567")).toBe("123456");
  });
});
