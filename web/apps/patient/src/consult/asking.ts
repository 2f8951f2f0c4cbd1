// What is being asked, before it is sent: where to, and the words, kept as a draft on the device.
import type { Department, Institution } from "@xinglin/core";
import { defineStore } from "pinia";
import { shallowRef } from "vue";

export interface Form { complaint: string; duration: string; medication: string; allergy: string; key: string }
export const emptyForm: Form = { complaint: "", duration: "", medication: "", allergy: "", key: "" };
export const mostPictures = 9;
export const longestComplaint = 2000;

export const useAsking = defineStore("asking", () => {
  const where = shallowRef<{ institution: Institution; department: Department }>();
  return { where };
});

// What was said to the guidance begins the question, unless something has been written here already.
export function begunWith(complaint: string, said: string): string {
  return complaint.trim() !== "" ? complaint : [...said].slice(0, longestComplaint).join("");
}

export type Fault = "too_short" | "too_long" | undefined;
export function complaintFault(text: string): Fault {
  const length = [...text.trim()].length;
  if (length < 2) return "too_short";
  return length > longestComplaint ? "too_long" : undefined;
}
