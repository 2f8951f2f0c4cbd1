import { describe, expect, it, vi } from "vitest";
import { createApi, take } from "./client";
import { explain } from "./explain";
import { Problem } from "./problem";
import zh from "./words/zh";

const reply = (status: number, body?: object, headers: Record<string, string> = {}) =>
  new Response(body ? JSON.stringify(body) : null, {
    status,
    headers: { "Content-Type": status >= 400 ? "application/problem+json" : "application/json", ...headers },
  });
const apiWith = (fetch: (request: Request) => Promise<Response>, onExpired?: () => void) =>
  createApi({
    app: "patient",
    language: () => "zh-CN",
    fetch: fetch as typeof globalThis.fetch,
    origin: "http://patient.localhost",
    onExpired,
  });

describe("a request", () => {
  it("names device and language, and proves that it comes from this page", async () => {
    let seen: Request | undefined;
    const api = apiWith(async (request) => ((seen = request), reply(200, { consults: [] })));
    await take(api.GET("/consults"));
    expect(seen!.url).toBe("http://patient.localhost/api/v1/consults");
    expect(seen!.headers.get("X-Xinglin-CSRF")).toBe("1");
    expect(seen!.headers.get("Accept-Language")).toBe("zh-CN");
    expect(seen!.headers.get("X-Xinglin-Device")).toMatch(/^[0-9a-f-]{36}$/);
  });

  it("keeps its device over visits", async () => {
    const seen: (string | null)[] = [];
    for (let n = 0; n < 2; n += 1)
      await take(apiWith(async (request) => (seen.push(request.headers.get("X-Xinglin-Device")), reply(200, {}))).GET("/me"));
    expect(seen[0]).toBe(seen[1]);
  });

  it("gives the body of a success", async () => {
    expect(await take(apiWith(async () => reply(201, { id: "c" })).GET("/me"))).toEqual({ id: "c" });
  });

  it("throws the server's own problem, with its way out", async () => {
    const api = apiWith(async () =>
      reply(422, { status: 422, code: "identity.code_wrong", what: "验证码不对", way_out: "还可以试 4 次" }),
    );
    await expect(take(api.GET("/me"))).rejects.toMatchObject({
      code: "identity.code_wrong",
      message: "验证码不对",
      wayOut: "还可以试 4 次",
      passing: false,
    });
  });

  it("calls it passing when the server asks for patience", async () => {
    const problem = await take(apiWith(async () => reply(503, undefined, { "Retry-After": "7" })).GET("/me")).catch(
      (reason: Problem) => reason,
    );
    expect(problem).toMatchObject({ passing: true, unanswered: false, retryAfterS: 7, code: "http.503" });
  });

  it("calls it unanswered when nobody was there", async () => {
    const api = apiWith(() => Promise.reject(new TypeError("Failed to fetch")));
    await expect(take(api.GET("/me"))).rejects.toMatchObject({ unanswered: true, code: "network.unreachable" });
  });

  it("tells when the session is over", async () => {
    const expired = vi.fn();
    await take(apiWith(async () => reply(401), expired).GET("/me")).catch(() => undefined);
    expect(expired).toHaveBeenCalledOnce();
  });
});

describe("what a person reads", () => {
  const say = (key: string, values: Record<string, unknown> = {}): string =>
    (key.split(".").reduce<unknown>((at, part) => (at as Record<string, unknown>)[part], zh) as string).replace(
      /\{(\w+)\}/g,
      (_, name) => String(values[name]),
    );

  it("is the server's own words where it spoke", () => {
    const problem = new Problem({ status: 409, code: "a.b", what: "已被接走", rule: "一位医生", way_out: "看下一位" });
    expect(explain(problem, say)).toEqual({ what: "已被接走", rule: "一位医生", wayOut: "看下一位", reference: undefined });
  });

  it("says that nothing is lost where nobody answered", () => {
    expect(explain(Problem.unreachable(), say).wayOut).toContain("还在");
  });

  it("never shows a bare code, and gives a reference for a fault of ours", () => {
    const said = explain(new Problem({ status: 500, code: "http.500", trace_id: "abc" }), say);
    expect(said.what).not.toContain("500");
    expect(said.reference).toContain("abc");
  });

  it("asks to sign in again when the session is over", () => {
    expect(explain(new Problem({ status: 401, code: "http.401" }), say).what).toBe("登录已过期");
  });
});
