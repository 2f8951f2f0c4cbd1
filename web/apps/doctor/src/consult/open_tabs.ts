// Which conversations stand open side by side, in the order they were opened. Closing one ends nothing but its tab.
export const tabsMax = 9; // Alt+1 to Alt+9 reach them all.

export interface Tabs {
  order: string[];
  current: string | null;
}

export const noTabs = (): Tabs => ({ order: [], current: null });

// Beyond the limit the oldest that is not looked at gives way.
export function opened(tabs: Tabs, id: string): Tabs {
  if (tabs.order.includes(id)) return { order: tabs.order, current: id };
  const kept = tabs.order.length < tabsMax ? tabs.order : tabs.order.slice(1);
  return { order: [...kept, id], current: id };
}

// The neighbour to the right takes its place, else the one to the left.
export function closed(tabs: Tabs, id: string): Tabs {
  const at = tabs.order.indexOf(id);
  if (at < 0) return tabs;
  const order = tabs.order.filter((one) => one !== id);
  if (tabs.current !== id) return { order, current: tabs.current };
  return { order, current: order[at] ?? order[at - 1] ?? null };
}

// The next in a row after this one, round the end; from nowhere it is the first (or the last, backwards).
export function neighbour(order: readonly string[], from: string | null, step: 1 | -1): string | null {
  if (order.length === 0) return null;
  const at = from === null ? -1 : order.indexOf(from);
  if (at < 0) return (step === 1 ? order[0] : order.at(-1)) ?? null;
  return order[(at + step + order.length) % order.length] ?? null;
}
