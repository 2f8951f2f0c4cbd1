// The two requests of a guidance: what was said is judged again at the server, and what the person decided is told it.
import { take } from "@xinglin/core";
import { api } from "../services";
import type { Asked } from "@xinglin/triage";

export type Decision = "consult" | "self_care" | "go_there" | "override";
type Send = (path: string, options: object) => Promise<{ data?: { id: string }; error?: unknown; response: Response }>;
const send = (path: string, options: object) => take((api.POST as unknown as Send)(path, options));

export const assess = async (body: Asked & { language: string }): Promise<string> => (await send("/triage/assessments", { body })).id;

export const tellDecision = async (id: string, decision: Decision): Promise<void> =>
  void (await send("/triage/assessments/{id}/decision", { params: { path: { id } }, body: { decision } }));
