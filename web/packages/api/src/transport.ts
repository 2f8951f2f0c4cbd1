// The bare typed client: paths and bodies as the server describes them, nothing else.
import createClient, { type Client } from "openapi-fetch";
import type { paths } from "./schema";

export const apiBase = "/api/v1";
export type Transport = Client<paths>;

export function createTransport(fetch: (request: Request) => Promise<Response>, origin = ""): Transport {
  return createClient<paths>({ baseUrl: origin + apiBase, fetch });
}
