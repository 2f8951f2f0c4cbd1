// Where a sign-in leads: back to a page of this app, never out of it.
export function nextAfterSignIn(next: unknown): string {
  return typeof next === "string" && /^\/(?![/\\])/.test(next) ? next : "/";
}
