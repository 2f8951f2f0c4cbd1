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

export function whatOf(entry: AccessEntry, say: Say): string {
  const deed = entry.what.replaceAll(".", "_");
  return say(`accesses.what.${deed in deeds ? deed : "other"}`);
}

export function purposeOf(entry: AccessEntry, say: Say): string | undefined {
  return entry.purpose in purposes ? say(`accesses.purpose.${entry.purpose}`) : undefined;
}
