import questions from "../../../../../knowledge/danger/danger-questions.json";
import type { Knowledge } from "./knowledge";

export const knowledge = questions as unknown as Knowledge;
export * from "./judge";
export * from "./record";
export * from "./said";
export type * from "./knowledge";
