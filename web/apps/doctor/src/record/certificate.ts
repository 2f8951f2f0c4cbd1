// How a certificate is told apart at a glance: the first bytes of the SHA-256 of its DER, as other programs show it.
const shownBytes = 10;

export async function fingerprint(base64: string): Promise<string> {
  try {
    const bytes = Uint8Array.from(atob(base64.trim()), (letter) => letter.charCodeAt(0));
    const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
    return [...digest.slice(0, shownBytes)].map((byte) => byte.toString(16).padStart(2, "0").toUpperCase()).join(":");
  } catch {
    return "";
  }
}
