// English names of the national departments, read from the knowledge itself; fetched only by whoever reads English.
import table from "../../../../../knowledge/triage/departments.yaml?raw";

const line = /^"([\d.]+)": \{zh: ([^,]+), en: "([^"]+)"\}$/gm;
const rows = [...table.matchAll(line)].map(([, code, zh, en]) => ({ code: code!, zh: zh!, en: en! }));

export const byCode = new Map(rows.map((row) => [row.code, row.en]));
export const byChinese = new Map(rows.map((row) => [row.zh, row.en]));
