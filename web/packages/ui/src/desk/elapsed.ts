// Waiting times as a desk reads them: one number and one unit, rounded down, never negative.
export interface Elapsed {
  unit: "seconds" | "minutes" | "hours" | "days";
  n: number;
}

export function elapsed(milliseconds: number): Elapsed {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  if (seconds < 60) return { unit: "seconds", n: seconds };
  if (seconds < 3600) return { unit: "minutes", n: Math.floor(seconds / 60) };
  if (seconds < 2 * 86_400) return { unit: "hours", n: Math.floor(seconds / 3600) };
  return { unit: "days", n: Math.floor(seconds / 86_400) };
}
