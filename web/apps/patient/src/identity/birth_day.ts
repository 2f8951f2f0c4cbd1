// A date in three boxes, as people write it. Whether somebody is old enough is the server's to say.
export interface DayParts { year: string; month: string; day: string }

export function isoDay({ year, month, day }: DayParts): string | undefined {
  if (!/^\d{4}$/.test(year) || !/^\d{1,2}$/.test(month) || !/^\d{1,2}$/.test(day)) return undefined;
  const text = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? text : undefined;
}

export function partsOf(iso: string | undefined): DayParts {
  const [year = "", month = "", day = ""] = (iso ?? "").split("-");
  return { year, month: month.replace(/^0/, ""), day: day.replace(/^0/, "") };
}
