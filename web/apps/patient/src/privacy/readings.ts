// One reading of the patient's data in words. A deed this app does not know yet is still listed, in general words.
import type { AccessEntry } from "@xinglin/core";
import zh from "../words/zh";

type Say = (key: string) => string;
const deeds: Record<string, string> = zh.accesses.what;
const purposes: Record<string, string> = zh.accesses.purpose;

export function whoOf(entry: AccessEntry, say: Say): string {
  if (entry.role === "patient") return say("accesses.you");
  return entry.who || say("accesses.system");
}

// The patient's own visits and the system's steps are on record too; what he comes to see is who else was there.
export const byOthers = (entry: AccessEntry): boolean => entry.role !== "patient" && entry.role !== "system";

export function whatOf(entry: AccessEntry, say: Say): string {
  const deed = entry.what.replaceAll(".", "_");
  return say(`accesses.what.${deed in deeds ? deed : "other"}`);
}

export function purposeOf(entry: AccessEntry, say: Say): string | undefined {
  return entry.purpose in purposes ? say(`accesses.purpose.${entry.purpose}`) : undefined;
}
