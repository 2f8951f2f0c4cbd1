// What went wrong, in words a person can use: what happened, which rule says so, what to do next.
import type { Problem as Wire } from "@xinglin/api";

export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly rule?: string;
  readonly wayOut?: string;
  readonly path?: string;
  readonly traceId?: string;
  readonly retryAfterS?: number;

  constructor(wire: Partial<Wire> & { status: number; code: string }, retryAfterS?: number) {
    super(wire.what ?? wire.title ?? wire.code);
    this.name = "Problem";
    this.status = wire.status;
    this.code = wire.code;
    this.rule = wire.rule;
    this.wayOut = wire.way_out;
    this.path = wire.path;
    this.traceId = wire.trace_id;
    this.retryAfterS = retryAfterS;
  }

  // Nobody answered: the same request may be sent again, and it may already have been carried out.
  get unanswered(): boolean {
    return this.status === 0;
  }

  // Worth another try without a change: no answer, or the server asks for patience.
  get passing(): boolean {
    return this.unanswered || this.status === 503 || this.status === 429 || this.status === 502 || this.status === 504;
  }

  static unreachable(code = "network.unreachable"): Problem {
    return new Problem({ status: 0, code });
  }

  static of(reason: unknown): Problem {
    if (reason instanceof Problem) return reason;
    return new Problem({
      status: 0,
      code: "network.unreachable",
      what: reason instanceof Error ? reason.message : String(reason),
    });
  }
}

export async function problemFrom(response: Response, body?: unknown): Promise<Problem> {
  const after = Number(response.headers.get("Retry-After"));
  const retryAfterS = Number.isFinite(after) && after > 0 ? after : undefined;
  const wire = isWire(body) ? body : undefined;
  return new Problem({ ...wire, status: response.status, code: wire?.code ?? `http.${response.status}` }, retryAfterS);
}

function isWire(body: unknown): body is Wire {
  return typeof body === "object" && body !== null && typeof (body as Wire).code === "string";
}
