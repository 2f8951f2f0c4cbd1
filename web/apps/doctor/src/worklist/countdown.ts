// The ring around an offer: how much of its time is left. The server's clock decides, not the desk's.
export const offerSeconds = 30;

export interface Countdown {
  seconds: number;
  fraction: number;
  over: boolean;
}

export function countdown(until: string, now: number, lengthSeconds = offerSeconds): Countdown {
  const left = Math.max(0, (Date.parse(until) - now) / 1000);
  return {
    seconds: Math.ceil(left),
    fraction: Math.min(1, left / lengthSeconds),
    over: left === 0,
  };
}

// Dash offset of an SVG circle of this radius, so that the drawn arc is the time left.
export function dashOffset(fraction: number, radius: number): number {
  return 2 * Math.PI * radius * (1 - fraction);
}
