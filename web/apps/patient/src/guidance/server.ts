// The requests of a guidance: what was said is judged again at the server, what the person decided, and how it is a day later.
import { take, type AssessmentLine, type Guided } from "@xinglin/core";
import { api } from "../services";

export type Decision = "consult" | "self_care" | "go_there" | "override";
export type How = "better" | "same" | "worse";

export const assess = async (body: Guided): Promise<string> => (await take(api.POST("/triage/assessments", { body }))).id;

export async function tellDecision(id: string, decision: Decision): Promise<void> {
  await take(api.POST("/triage/assessments/{id}/decision", { params: { path: { id } }, body: { decision } }));
}

// The one that is to be answered, if any: whoever has said how it is, or was not asked yet, is left in peace.
export async function awaitingCheck(): Promise<AssessmentLine | undefined> {
  const { assessments } = await take(api.GET("/triage/assessments"));
  return assessments.find((each) => each.check?.asked && !each.check.how);
}

export async function reportCheck(id: string, how: How): Promise<void> {
  await take(api.PUT("/triage/assessments/{id}/check", { params: { path: { id } }, body: { how } }));
}
