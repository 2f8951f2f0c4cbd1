// The tab says how many alarms stand, before anything else.
export function deskTitle(alarms: number, name: string, word: string): string {
  return alarms > 0 ? `⚠ ${alarms} ${word} · ${name}` : name;
}
