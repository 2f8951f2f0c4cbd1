// The doctor app stands beside this one: by its name in front, or, where each app has a port of its own, one port before.
export function invitationLink(at: Pick<Location, "protocol" | "hostname" | "port">, token: string): string {
  const named = at.hostname.startsWith("desk.");
  const host = named ? `doctor.${at.hostname.slice("desk.".length)}` : at.hostname;
  const port = named || !at.port ? at.port : String(Number(at.port) - 1);
  return `${at.protocol}//${host}${port ? `:${port}` : ""}/invitation#${token}`;
}
