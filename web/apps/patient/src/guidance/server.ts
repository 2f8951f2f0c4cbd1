// The requests of a guidance: what was said is judged again at the server, what the person decided, and how it is a day later.
import { take } from "@xinglin/core";
import type { Asked, Named } from "@xinglin/triage";
import { api } from "../services";

export type Decision = "consult" | "self_care" | "go_there" | "override";
export type How = "better" | "same" | "worse";
interface Assessment {
  id: string;
  complaint?: Named;
  check?: { asked: boolean; how?: How };
}
type Send = (path: string, options?: object) => Promise<{ data?: unknown; error?: unknown; response: Response }>;
const sender = (verb: "GET" | "POST" | "PUT") => api[verb] as unknown as Send;

export async function assess(body: Asked & { language: string }): Promise<string> {
  return ((await take(sender("POST")("/triage/assessments", { body }))) as Assessment).id;
}

export async function tellDecision(id: string, decision: Decision): Promise<void> {
  await take(sender("POST")("/triage/assessments/{id}/decision", { params: { path: { id } }, body: { decision } }));
}

// The one that is to be answered, if any: whoever has said how it is, or was not asked yet, is left in peace.
export async function awaitingCheck(): Promise<Assessment | undefined> {
  const { assessments } = (await take(sender("GET")("/triage/assessments"))) as { assessments: Assessment[] };
  return assessments.find((each) => each.check?.asked && !each.check.how);
}

export async function reportCheck(id: string, how: How): Promise<void> {
  await take(sender("PUT")("/triage/assessments/{id}/check", { params: { path: { id } }, body: { how } }));
}
