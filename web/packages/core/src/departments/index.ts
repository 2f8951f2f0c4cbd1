// A department's name in the reader's language: the institution's own in Chinese, the national subject's in English.
import { shallowRef } from "vue";
import { preferences } from "../preferences";

type English = typeof import("./english");
const english = shallowRef<English>();
let asked: Promise<void> | undefined;

export function departmentName(department: { code?: string; name: string }): string {
  if (preferences.language !== "en") return department.name;
  void englishNames();
  const { byCode, byChinese } = english.value ?? {};
  return (department.code && byCode?.get(department.code)) || byChinese?.get(department.name) || department.name;
}

// Asked again after a failure: whoever comes back from a dead network reads English too.
export function englishNames(): Promise<void> {
  asked ??= import("./english").then(
    (names) => void (english.value = names),
    () => void (asked = undefined),
  );
  return asked;
}
