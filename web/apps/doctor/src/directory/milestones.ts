// The way from an invitation to practice, as the doctor sees it: what is done, where he stands, who is to act.
import type { OnboardingCard, OnboardingStage } from "@xinglin/core";

export const milestones = ["dossier", "registry", "reviews", "filing", "contract", "exam", "probation", "active"] as const;
export type Milestone = (typeof milestones)[number];
export type Mark = "done" | "now" | "to_come";
export type Actor = "you" | "house" | "registry" | "nobody";

const place: Partial<Record<OnboardingStage, Milestone>> = {
  applied: "dossier",
  docs_rejected: "dossier",
  docs_submitted: "registry",
  auto_checked: "reviews",
  l1_reviewed: "reviews",
  l2_approved: "filing",
  filing: "filing",
  filed: "contract",
  signed: "exam",
  probation: "probation",
};
const actors: Record<OnboardingStage, Actor> = {
  applied: "you",
  docs_rejected: "you",
  docs_submitted: "registry",
  auto_checked: "house",
  l1_reviewed: "house",
  l2_approved: "house",
  filing: "registry",
  filed: "you",
  signed: "you",
  probation: "you",
  active: "nobody",
  suspended: "house",
  terminated: "nobody",
  lapsed: "nobody",
};

export const casesOfProbation = 50;
export const passRate = 95;
export const actorOf = (stage: OnboardingStage): Actor => actors[stage];
export const isOver = (stage: OnboardingStage) => stage === "terminated" || stage === "lapsed";
export const mayEdit = (stage: OnboardingStage) => stage === "applied" || stage === "docs_rejected";
export const mayPractise = (stage: OnboardingStage) => stage === "probation" || stage === "active";
export const mayWithdraw = (stage: OnboardingStage) => !isOver(stage) && !mayPractise(stage) && stage !== "suspended";
// The registry answers by itself: worth looking again soon.
export const answersSoon = (stage: OnboardingStage) => actors[stage] === "registry";

export function marks(card: Pick<OnboardingCard, "stage" | "cases_judged">): { name: Milestone; mark: Mark }[] {
  const at = whereIs(card);
  return milestones.map((name, n) => ({ name, mark: n < at ? "done" : n === at ? "now" : "to_come" }));
}

// Who is suspended stands still where he was: within his first cases, or beyond them.
function whereIs({ stage, cases_judged }: Pick<OnboardingCard, "stage" | "cases_judged">): number {
  if (stage === "active") return milestones.length;
  if (stage === "suspended") return milestones.indexOf(cases_judged >= casesOfProbation ? "active" : "probation");
  return milestones.indexOf(place[stage] ?? "dossier");
}
