// The app goes on without the engine: with the danger questions, or with the server's.
export class TriageError extends Error {
  override readonly name = "TriageError";
  constructor(
    readonly code:
      | "triage.not_loaded"
      | "triage.engine_damaged"
      | "triage.knowledge_damaged"
      | "triage.text_too_long"
      | "triage.engine_stopped",
    cause?: unknown,
  ) {
    super(code, { cause });
  }
}
