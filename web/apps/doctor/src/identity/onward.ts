// Only a place of this app is a place to go on to.
export function onward(to: { query: Record<string, unknown> }): string {
  const next = typeof to.query.next === "string" ? to.query.next : "/";
  return /^\/(?![/\\])/.test(next) && !next.startsWith("/sign-in") ? next : "/";
}
