// The stages of joining as the desk works through them: by whose turn it is.
import type { OnboardingCard, OnboardingStage } from "@xinglin/core";

export const groups = {
  ours: ["auto_checked", "l1_reviewed", "l2_approved", "suspended"],
  registry: ["docs_submitted", "filing"],
  theirs: ["applied", "docs_rejected", "filed", "signed"],
  practising: ["probation", "active"],
  over: ["terminated", "lapsed"],
} as const satisfies Record<string, readonly OnboardingStage[]>;
export type Group = keyof typeof groups;
export const groupNames = Object.keys(groups) as Group[];

export const groupOf = (name: unknown): Group => groupNames.find((one) => one === name) ?? "ours";
export const isLate = (card: Pick<OnboardingCard, "due_at">, now: number) => card.due_at !== undefined && Date.parse(card.due_at) <= now;

export type Deed = "first" | "second" | "file" | "return" | "suspend" | "reinstate" | "terminate" | "recheck";
const deeds: Partial<Record<OnboardingStage, Deed[]>> = {
  auto_checked: ["first", "return"],
  l1_reviewed: ["second", "return"],
  l2_approved: ["file", "return"],
  probation: ["recheck", "suspend"],
  active: ["recheck", "suspend"],
  suspended: ["reinstate", "recheck", "terminate"],
};
export const deedsOf = (stage: OnboardingStage): Deed[] => deeds[stage] ?? [];

// Whoever gave the first approval cannot give the second; what keeps him is said instead of a button.
export const mayApproveSecond = (card: Pick<OnboardingCard, "stage" | "reviewed_by_you">) =>
  card.stage === "l1_reviewed" && card.reviewed_by_you !== true;
