// The tab's title: who waits stands first, because a narrow tab shows only its beginning.
export interface Counts {
  offered: number;
  unread: number;
}

export function tabTitle(counts: Counts, name: string, offerWord: string): string {
  const offer = counts.offered > 0 ? `● ${offerWord} ` : "";
  const unread = counts.unread > 0 ? `(${counts.unread > 99 ? "99+" : counts.unread}) ` : "";
  return `${offer}${unread}${name}`;
}
