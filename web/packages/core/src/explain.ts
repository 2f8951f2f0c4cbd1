// A Problem as three lines for a screen. The server writes its own words; what never reached it is worded here.
import type { Problem } from "./problem";

export interface Explained { what: string; wayOut?: string; rule?: string; reference?: string }
type Say = (key: string, values?: Record<string, unknown>) => string;

export function explain(problem: Problem, say: Say): Explained {
  if (problem.code === "upload.stopped") return { what: say("core.problem.stopped") };
  if (problem.unanswered) return { what: say("core.problem.unreachable"), wayOut: say("core.problem.unreachable_way_out") };
  const reference = problem.status >= 500 && problem.traceId ? say("core.problem.reference", { id: problem.traceId }) : undefined;
  if (problem.message !== problem.code) return { what: problem.message, wayOut: problem.wayOut, rule: problem.rule, reference };
  if (problem.status === 401) return { what: say("core.problem.expired"), wayOut: say("core.problem.expired_way_out") };
  return { what: say("core.problem.unknown"), wayOut: say("core.problem.unknown_way_out"), reference };
}
