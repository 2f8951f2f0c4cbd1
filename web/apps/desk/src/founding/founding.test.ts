import { beforeEach, describe, expect, it } from "vitest";
import { createPinia, setActivePinia } from "pinia";
import { createApi } from "@xinglin/core";
import { useFounding } from "./founding";

const invitation = {
  expires_at: "2026-03-02T08:00:00Z",
  totp_secret: "JBSWY3DPEHPK3PXP",
  institution: { name: "青禾医院", city: "武汉" },
  departments: [
    { code: "02", name: "全科医疗科" },
    { code: "03", name: "内科" },
  ],
};

// A server that refuses as often as it is told to, and remembers what it was asked.
function house(...refusals: { status: number; code: string; path?: string }[]) {
  const asked: Record<string, unknown>[] = [];
  const answer = async (request: Request) => {
    const body = (await request.json()) as Record<string, unknown>;
    if (request.url.endsWith("/invitation")) return Response.json(invitation);
    asked.push(body);
    const refusal = refusals.shift();
    return refusal ? Response.json({ ...refusal, what: "no" }, { status: refusal.status }) : Response.json({}, { status: 201 });
  };
  const api = createApi({ app: "desk", language: () => "zh", fetch: answer as typeof fetch, origin: "http://x" });
  return { asked, founding: useFounding(api, "token") };
}

async function filled(founding: ReturnType<typeof useFounding>): Promise<void> {
  await founding.open();
  Object.assign(founding.form, { login: "fang.yue", name: "方悦", password: "long enough", again: "long enough" });
  founding.next();
  founding.next();
  founding.form.code = "123 456";
}

beforeEach(() => setActivePinia(createPinia()));

describe("founding a house", () => {
  it("begins with what the operator has named, and goes no further while something is missing", async () => {
    const { founding } = house();
    await founding.open();
    expect([founding.form.institution, founding.form.departments]).toEqual(["青禾医院", ["02", "03"]]);
    expect([founding.next(), founding.missing("you")]).toEqual([false, ["login", "name", "password"]]);
    Object.assign(founding.form, { login: "a.b", name: "方", password: "one", again: "another" });
    expect(founding.missing("you")).toEqual(["again"]);
    founding.form.departments = [];
    expect(founding.missing("house")).toEqual(["departments"]);
  });

  it("sends all of it once, and keeps no password", async () => {
    const { founding, asked } = house();
    await filled(founding);
    await founding.found();
    expect(asked).toEqual([
      {
        token: "token",
        login: "fang.yue",
        name: "方悦",
        password: "long enough",
        code: "123456",
        institution: { name: "青禾医院", city: "武汉" },
        departments: ["02", "03"],
      },
    ]);
    expect([founding.done.value, founding.form.password, founding.form.again]).toEqual([true, "", ""]);
  });

  it("goes back to the step that a refusal is about, and stays at the code when that is wrong", async () => {
    const { founding } = house(
      { status: 422, code: "password.too_common" },
      { status: 409, code: "identity.login_taken" },
      { status: 422, code: "wire.text_short", path: "/institution/city" },
      { status: 403, code: "identity.factor_wrong", path: "/code" },
    );
    await filled(founding);
    for (const step of ["you", "you", "house", "authenticator"]) {
      founding.step.value = "authenticator";
      founding.form.code = "123456";
      await founding.found();
      expect([founding.step.value, founding.form.code]).toEqual([step, ""]);
    }
  });

  it("says when the link is over", async () => {
    const { founding } = house({ status: 410, code: "founding.link_over" });
    await filled(founding);
    await founding.found();
    expect(founding.over.value).toBe(true);
  });
});
