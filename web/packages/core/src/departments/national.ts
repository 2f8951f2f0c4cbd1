// The national departments with English names of our own, read from the knowledge itself; fetched when first needed.
import table from "../../../../../knowledge/triage/departments.yaml?raw";

export interface NationalDepartment {
  code: string;
  zh: string;
  en: string;
}
const line = /^"([\d.]+)": \{zh: ([^,]+), en: "([^"]+)"\}$/gm;
export const national: NationalDepartment[] = [...table.matchAll(line)].map(([, code, zh, en]) => ({ code: code!, zh: zh!, en: en! }));
