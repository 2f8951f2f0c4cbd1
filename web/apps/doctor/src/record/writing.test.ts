import { effectScope } from "vue";
import { describe, expect, it } from "vitest";
import { consultOf, world } from "../test/world";
import { emptyDraft, type Draft } from "./note";
import { useWriting, type Writing } from "./writing";

const signed = { state: "signed", institution: "", department: "", signed_by: "李明", title: "主治医师", ...emptyDraft() };

// A desk where one note is written; the server keeps the draft and signs when it is asked to.
function setUp(stored: Draft = emptyDraft()) {
  const hospital = world(consultOf("a", { state: "summary_due" }));
  const server = { stored, note: undefined as unknown, refuse: undefined as { status: number; body?: unknown } | undefined };
  hospital.answer(({ method, path, body }) => {
    if (server.refuse && method === "PUT") return server.refuse;
    if (path.endsWith("/note-draft")) return method === "PUT" ? save(body as Draft) : { status: 200, body: server.stored };
    if (path.endsWith("/note-signature")) return { status: 200, body: (server.note = { ...signed, state: "confirming" }) };
    if (path.endsWith("/note"))
      return server.note ? { status: 200, body: server.note } : { status: 404, body: { status: 404, code: "record.not_found" } };
    return undefined;
  });
  function save(draft: Draft) {
    if (draft.revision !== server.stored.revision) return { status: 409, body: { status: 409, code: "consult.note_changed" } };
    server.stored = { ...draft, revision: draft.revision + 1 };
    return { status: 200, body: server.stored };
  }
  const scope = effectScope();
  const writing = scope.run(() => useWriting("a", hospital.line)) as Writing;
  return { hospital, server, writing, scope };
}

describe("a note", () => {
  it("begins with what the server holds", async () => {
    const { writing } = setUp({ ...emptyDraft(), advice: "多喝水", revision: 3 });
    await writing.load(true);
    expect(writing.stage.value).toBe("writing");
    expect(writing.draft.advice).toBe("多喝水");
    expect(writing.autosave.phase).toBe("clean");
  });

  it("gets back what was typed and had not reached the server", async () => {
    const { writing, hospital } = setUp();
    await hospital.vault.put("note", "a", { ...emptyDraft(), advice: "typed offline" });
    await writing.load(false);
    expect(writing.draft.advice).toBe("typed offline");
    expect(writing.autosave.phase).toBe("dirty");
  });

  it("that cannot be read says so and can be tried again", async () => {
    const { writing, hospital } = setUp();
    hospital.answer(() => ({ status: 0 }));
    await writing.load(false);
    expect(writing.stage.value).toBe("unreadable");
  });

  it("saves before it is signed, and shows `confirming` until the authority has answered", async () => {
    const { writing, server, scope } = setUp();
    await writing.load(false);
    writing.draft.advice = "休息";
    writing.edited();
    expect(await writing.sign()).toBe(true);
    expect(server.stored.advice).toBe("休息");
    expect(writing.stage.value).toBe("confirming");
    server.note = signed;
    await writing.look();
    expect(writing.stage.value).toBe("signed");
    expect(writing.note.value?.signed_by).toBe("李明");
    scope.stop();
  });

  it("goes back to writing when the signature is refused", async () => {
    const { writing, server } = setUp();
    await writing.load(false);
    server.refuse = { status: 422, body: { status: 422, code: "consult.note_incomplete", what: "还缺建议" } };
    expect(await writing.sign()).toBe(false);
    expect(writing.stage.value).toBe("writing");
    expect(writing.problem.value?.message).toBe("还缺建议");
  });

  it("is not signed while another text stands on the server", async () => {
    const { writing, server } = setUp();
    await writing.load(false);
    server.stored = { ...emptyDraft(), advice: "theirs", revision: 7 };
    writing.draft.advice = "mine";
    expect(await writing.sign()).toBe(false);
    expect(writing.autosave.phase).toBe("conflict");
    expect(server.stored.advice).toBe("theirs");
  });

  it("whose signature the desk has given up comes back to be signed again", async () => {
    const { writing, server, hospital } = setUp({ ...emptyDraft(), advice: "休息" });
    server.note = { ...signed, state: "confirming" };
    await writing.load(true);
    expect(writing.stage.value).toBe("confirming");
    server.note = undefined;
    hospital.state("note", "other", 1, { state: "refused" });
    expect(writing.stage.value).toBe("confirming");
    hospital.state("note", "a", 1, { state: "refused", code: "consult.signing_dismissed" });
    expect([writing.stage.value, writing.refused.value]).toEqual(["writing", true]);
    await expect.poll(() => writing.draft.advice).toBe("休息");
    await writing.sign();
    expect(writing.refused.value).toBe(false);
  });

  it("that was signed before is shown as signed", async () => {
    const { writing, server } = setUp();
    server.note = signed;
    await writing.load(true);
    expect(writing.stage.value).toBe("signed");
  });
});
