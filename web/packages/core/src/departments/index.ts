// A department's name in the reader's language: the institution's own in Chinese, the national subject's in English.
import { shallowRef, type ShallowRef } from "vue";
import { preferences } from "../preferences";
import type { NationalDepartment } from "./national";

export type { NationalDepartment } from "./national";
const list = shallowRef<NationalDepartment[]>([]);
let asked: Promise<void> | undefined;

export function departmentName(department: { code?: string; name: string }): string {
  if (preferences.language !== "en") return department.name;
  const known = nationalDepartments().value;
  const found = known.find((each) => each.code === department.code) ?? known.find((each) => each.zh === department.name);
  return found?.en ?? department.name;
}

// Empty until they have come; asked again after a failure, by whoever comes back from a dead network.
export function nationalDepartments(): Readonly<ShallowRef<NationalDepartment[]>> {
  void fetchThem();
  return list;
}

export function fetchThem(): Promise<void> {
  asked ??= import("./national").then(
    ({ national }) => void (list.value = national),
    () => void (asked = undefined),
  );
  return asked;
}
