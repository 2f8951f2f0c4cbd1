import { describe, expect, it } from "vitest";
import type { OnboardingCard } from "@xinglin/core";
import { chosen, hindrance } from "./joining";

const card = (id: string, stage: OnboardingCard["stage"], institution = "a") => ({ id, stage, institution }) as OnboardingCard;

describe("a doctor's applications", () => {
  it("open at the one that was asked for", () => expect(chosen([card("1", "active"), card("2", "lapsed")], "2")?.id).toBe("2"));
  it("else at one that still goes on", () => expect(chosen([card("1", "lapsed"), card("2", "filed")])?.id).toBe("2"));
  it("else at the newest, or at none", () => {
    expect(chosen([card("1", "lapsed"), card("2", "terminated")])?.id).toBe("1");
    expect(chosen([])).toBeUndefined();
  });
});

describe("what hinders a doctor", () => {
  it("is an application of this very institution that is not through", () => {
    expect(hindrance([card("1", "filed", "b"), card("2", "signed", "a")], "a")?.id).toBe("2");
    expect(hindrance([card("1", "filed", "b")], "a")).toBeUndefined();
  });
  it("is nothing for who practises, nor for what is over", () => {
    expect(hindrance([card("1", "probation"), card("2", "lapsed")], "a")).toBeUndefined();
    expect(hindrance([card("1", "suspended")], "a")?.stage).toBe("suspended");
  });
});
