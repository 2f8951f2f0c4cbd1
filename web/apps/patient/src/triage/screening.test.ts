import { knowledge } from "@xinglin/core/danger";
import { createPinia, setActivePinia } from "pinia";
import { beforeEach, describe, expect, it, vi } from "vitest";

const post = vi.hoisted(() => vi.fn());
vi.mock("../services", () => ({ api: { POST: post } }));
const { useScreening } = await import("./screening");

const group = (id: string) => knowledge.groups.find((each) => each.id === id)!;
const clearAll = (screening: ReturnType<typeof useScreening>) =>
  screening.steps.filter((step) => step.kind === "group").forEach((step) => screening.settle(group(step.id), "clear"));
const recorded = (id: string) => ({ data: { id }, response: new Response(null, { status: 201 }) });

beforeEach(() => {
  setActivePinia(createPinia());
  post.mockReset();
  post.mockResolvedValue(recorded("s1"));
});

function answered(): ReturnType<typeof useScreening> {
  const screening = useScreening();
  screening.tell("about", "self");
  screening.tell("pregnant", "no");
  clearAll(screening);
  screening.finish("zh");
  return screening;
}

describe("the screen", () => {
  it("asks only what concerns the person", () => {
    const screening = useScreening();
    screening.tell("about", "child");
    expect(screening.steps.map((step) => step.id)).not.toContain("pregnant");
    expect(screening.steps.map((step) => step.id)).toContain("child");
    screening.tell("about", "self");
    screening.tell("pregnant", "yes");
    expect(screening.steps.map((step) => step.id)).toContain("pregnancy");
  });

  it("forgets a pregnancy when it is about somebody else", () => {
    const screening = useScreening();
    screening.tell("about", "self");
    screening.tell("pregnant", "yes");
    screening.tell("about", "child");
    expect(screening.answers.context).toEqual({ about: "child" });
  });

  it("that is passed opens the way to a doctor for half an hour", () => {
    vi.useFakeTimers();
    const screening = answered();
    expect(screening.fresh()).toBe(true);
    vi.advanceTimersByTime(31 * 60_000);
    expect(screening.fresh()).toBe(false);
    vi.useRealTimers();
  });

  it("is not passed for somebody else, nor unfinished, nor in an emergency", () => {
    const screening = answered();
    screening.tell("about", "child");
    clearAll(screening);
    screening.finish("zh");
    expect(screening.passed).toBe(false);
    screening.tell("about", "self");
    screening.finish("zh");
    expect(screening.passed).toBe(false);
    const again = answered();
    again.toggle(group("life"), "stroke", true);
    again.finish("zh");
    expect(again.passed).toBe(false);
  });

  it("is another one after any change, and must be finished and recorded anew", async () => {
    const screening = answered();
    expect(await screening.record("zh")).toBe("s1");
    screening.toggle(group("bleeding"), "animal_bite", true);
    expect([screening.recorded, screening.passed]).toEqual([undefined, false]);
    post.mockResolvedValue(recorded("s2"));
    screening.finish("zh");
    expect(await screening.record("zh")).toBe("s2");
  });

  it("takes none-of-these back when a sign is ticked, and the sign back by none-of-these", () => {
    const screening = answered();
    screening.toggle(group("life"), "stroke", true);
    expect(screening.answers.clear).not.toContain("life");
    screening.settle(group("life"), "clear");
    expect(screening.answers.signs).toEqual([]);
    screening.settle(group("life"), "unsure");
    expect([screening.answers.clear.includes("life"), screening.answers.unsure]).toEqual([false, ["life"]]);
  });

  it("is judged without a server, and recorded once when it is there", async () => {
    post.mockRejectedValue(new TypeError("Failed to fetch"));
    const screening = answered();
    expect(screening.verdict.disposition).toBe("doctor_soon");
    await expect(screening.record("zh")).rejects.toMatchObject({ unanswered: true });
    post.mockResolvedValue(recorded("s1"));
    const before = post.mock.calls.length;
    expect(await Promise.all([screening.record("zh"), screening.record("zh")])).toEqual(["s1", "s1"]);
    expect(await screening.record("zh")).toBe("s1");
    expect(post.mock.calls.length - before).toBe(1);
  });
});
