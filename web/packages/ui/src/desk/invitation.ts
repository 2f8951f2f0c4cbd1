// A link that is good once: its token stands behind the #, is taken from there and leaves the address bar at once.
// It stays with this entry of the browser's history, so that a reload finds it again and nothing else does.
const place = "invitation";

export function takeToken(at: Location = location, past: History = history): string {
  const given = at.hash.slice(1);
  if (given) past.replaceState({ ...past.state, [place]: given }, "", at.pathname);
  return given || ((past.state as Record<string, string> | null)?.[place] ?? "");
}

// What an authenticator reads: RFC 4226 key URI, as all of them understand it.
export function keyUri(login: string, issuer: string, secret: string): string {
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(login)}`;
  return `otpauth://totp/${label}?secret=${secret}&issuer=${encodeURIComponent(issuer)}`;
}

// Four at a time, for whoever has to type it.
export const inFours = (secret: string): string => secret.match(/.{1,4}/g)?.join(" ") ?? "";
