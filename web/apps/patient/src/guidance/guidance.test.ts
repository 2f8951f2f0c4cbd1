import { createPinia, setActivePinia } from "pinia";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { coughing, engine, turnOf } from "../test/turns";

const post = vi.hoisted(() => vi.fn());
const guide = vi.hoisted(() => vi.fn());
vi.mock("../services", () => ({ api: { POST: post } }));
vi.mock("./engine", () => ({ guide, letGo: vi.fn() }));
const { useGuidance } = await import("./guidance");

const me = { age_years: 60, sex: "female" as const, signs: [] };
const made = (id: string) => ({ data: { id }, response: new Response(null, { status: 201 }) });
const none = { question: "cough.blood", chosen: [], denied: true, skipped: false };

beforeEach(() => {
  setActivePinia(createPinia());
  post.mockReset().mockImplementation(async () => made("a1"));
  guide.mockReset().mockResolvedValue(engine);
});

async function told(text: string) {
  const guidance = useGuidance();
  await guidance.tell(text, me);
  return guidance;
}

describe("a guidance", () => {
  it("goes from the words over what was heard and the questions to a result", async () => {
    const guidance = await told("咳了三天");
    expect(guidance.stage).toBe("heard");
    guidance.heard();
    expect([guidance.stage, guidance.turn?.question?.id]).toEqual(["question", "cough.blood"]);
    guidance.answer(none);
    expect([guidance.stage, guidance.finished, guidance.certain]).toEqual(["result", true, false]);
  });

  it("asks about a danger that was read from words alone, and goes on when it is not so", async () => {
    const guidance = await told("咳了三天，胸痛");
    expect([guidance.stage, guidance.urgent, guidance.certain]).toEqual(["danger", true, false]);
    guidance.confirm("no");
    expect([guidance.stage, guidance.urgent]).toEqual(["heard", false]);
    expect(guidance.asked.corrections).toEqual([{ target: "finding", id: "chest_pain", present: false }]);
  });

  it("ends at once when the danger is confirmed, and can be taken back", async () => {
    const guidance = await told("胸痛");
    guidance.confirm("yes");
    expect([guidance.stage, guidance.certain]).toEqual(["result", true]);
    guidance.back();
    expect([guidance.stage, guidance.certain, guidance.asked.corrections]).toEqual(["danger", false, []]);
  });

  it("goes on after not sure, and neither asks again nor forgets", async () => {
    const guidance = await told("胸痛");
    guidance.confirm("unsure");
    expect([guidance.stage, guidance.urgent, guidance.certain]).toEqual(["heard", true, false]);
    guidance.heard();
    guidance.answer(none);
    expect([guidance.stage, guidance.urgent, guidance.certain]).toEqual(["result", true, false]);
  });

  it("ends with the answer that confirms a danger", async () => {
    const guidance = await told("咳嗽");
    guidance.heard();
    guidance.answer({ ...none, chosen: [0], denied: false });
    expect([guidance.stage, guidance.certain]).toEqual(["result", true]);
  });

  it("takes a step back, the answer with it", async () => {
    const guidance = await told("咳嗽");
    guidance.heard();
    guidance.answer(none);
    guidance.back();
    expect([guidance.stage, guidance.asked.answers]).toEqual(["question", []]);
    guidance.back();
    guidance.back();
    expect([guidance.stage, guidance.asked.text]).toEqual(["tell", "咳嗽"]);
  });

  it("knows when a question stands under the heading of an earlier one", async () => {
    guide.mockResolvedValue({ turn: ({ answers }: { answers: unknown[] }) => turnOf({ question: { ...coughing, id: `q${answers.length}` } }) });
    const guidance = await told("咳嗽");
    guidance.heard();
    expect(guidance.again).toBe(false);
    guidance.answer({ ...none, question: "q0" });
    expect(guidance.again).toBe(true);
    guidance.back();
    expect(guidance.again).toBe(false);
  });

  it("a chip that is confirmed as dangerous ends it too", async () => {
    const guidance = await told("胸痛");
    guidance.confirm("unsure");
    guidance.correct([{ target: "finding", id: "chest_pain", present: true }]);
    expect([guidance.stage, guidance.certain]).toEqual(["result", true]);
  });

  it("without an engine says so, and stays where it was", async () => {
    guide.mockRejectedValue(new Error("gone"));
    const guidance = useGuidance();
    await expect(guidance.tell("咳嗽", me)).rejects.toThrow("gone");
    expect([guidance.stage, guidance.turn]).toEqual(["tell", undefined]);
  });

  it("whose engine breaks off keeps the words, says so, and can go on with another", async () => {
    const turn = vi.fn(engine.turn);
    guide.mockResolvedValue({ turn });
    const guidance = await told("咳嗽");
    turn.mockImplementationOnce(() => {
      throw new Error("triage.engine_stopped");
    });
    guidance.heard();
    expect([guidance.stage, guidance.stopped, guidance.asked.text]).toEqual(["tell", true, "咳嗽"]);
    await guidance.tell("咳嗽", me);
    expect([guidance.stage, guidance.stopped]).toEqual(["heard", false]);
  });

  it("begins anew after another danger screen, and only then", async () => {
    const guidance = useGuidance();
    guidance.begin(7);
    await guidance.tell("咳嗽", me);
    guidance.begin(7);
    expect(guidance.stage).toBe("heard");
    guidance.begin(8);
    expect([guidance.stage, guidance.turn]).toEqual(["tell", undefined]);
  });
});

describe("at the server", () => {
  it("what was said is recorded once, and anew after a change", async () => {
    const guidance = await told("咳嗽");
    expect(await Promise.all([guidance.recorded("zh"), guidance.recorded("zh")])).toEqual(["a1", "a1"]);
    expect(post).toHaveBeenCalledTimes(1);
    expect(post.mock.calls[0]![1].body).toMatchObject({ text: "咳嗽", language: "zh", age_years: 60, sex: "female" });
    guidance.heard();
    guidance.answer(none);
    post.mockResolvedValue(made("a2"));
    expect(await guidance.recorded("zh")).toBe("a2");
  });

  it("a failed record is tried again", async () => {
    const guidance = await told("咳嗽");
    post.mockRejectedValueOnce(new TypeError("offline"));
    await expect(guidance.recorded("zh")).rejects.toMatchObject({ unanswered: true });
    expect(await guidance.recorded("zh")).toBe("a1");
  });

  it("a question to a doctor takes it along, and goes without where there is none", async () => {
    expect(await useGuidance().entrusted("zh")).toBeUndefined();
    const guidance = await told("咳嗽");
    expect(await guidance.entrusted("zh")).toBe("a1");
    expect(post.mock.lastCall![1].body).toEqual({ decision: "consult" });
    await guidance.tell("胸痛", me);
    guidance.confirm("unsure");
    await guidance.entrusted("zh");
    expect(post.mock.lastCall![1].body).toEqual({ decision: "override" });
    post.mockRejectedValue(new TypeError("offline"));
    await guidance.tell("头疼", me);
    expect(await guidance.entrusted("zh")).toBeUndefined();
  });

  it("the decision follows the record", async () => {
    const guidance = await told("咳嗽");
    await guidance.decide("self_care", "zh");
    expect(post.mock.calls.map(([path]) => path)).toEqual(["/triage/assessments", "/triage/assessments/{id}/decision"]);
    expect(post.mock.calls[1]![1]).toMatchObject({ params: { path: { id: "a1" } }, body: { decision: "self_care" } });
  });
});
