import { describe, expect, it } from "vitest";
import { useAttempt } from "./attempt";
import { Problem } from "./problem";

describe("a deed", () => {
  it("is done once, however often it is asked for while it is under way", async () => {
    const { attempt, busy } = useAttempt();
    let done = 0;
    const deed = async () => void (done += 1);
    const both = [attempt(deed), attempt(deed)];
    expect(busy.value).toBe(true);
    expect(await Promise.all(both)).toEqual([true, false]);
    expect([done, busy.value]).toEqual([1, false]);
  });

  it("leaves its problem on the screen until it is tried again", async () => {
    const { attempt, problem } = useAttempt();
    expect(await attempt(() => Promise.reject(Problem.unreachable()))).toBe(false);
    expect(problem.value?.unanswered).toBe(true);
    expect(await attempt(async () => undefined)).toBe(true);
    expect(problem.value).toBeUndefined();
  });
});
