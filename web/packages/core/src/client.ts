// The API as the apps use it: typed calls that give the reply or throw a Problem.
import { apiBase, createTransport, type Picture, type Transport } from "@xinglin/api";
import { deviceId } from "./device";
import { Problem, problemFrom } from "./problem";

const patience = 15_000;

export interface ApiOptions {
  app: "patient" | "doctor" | "desk";
  language: () => string;
  onExpired?: () => void;
  fetch?: typeof fetch;
  origin?: string;
}

type Answer<T> = Promise<{ data?: T; error?: unknown; response: Response }>;

export interface Api extends Transport {
  headers(): Record<string, string>;
  options: ApiOptions;
}

export function createApi(options: ApiOptions): Api {
  const device = deviceId();
  const headers = () => ({ "X-Xinglin-Device": device, "X-Xinglin-CSRF": "1", "Accept-Language": options.language() });
  const send = options.fetch ?? ((request: Request) => fetch(request));
  const transport = createTransport(async (request) => {
    for (const [name, value] of Object.entries(headers())) request.headers.set(name, value);
    const response = await send(new Request(request, { signal: AbortSignal.timeout(patience) }));
    if (response.status === 401) options.onExpired?.();
    return response;
  }, options.origin ?? location.origin);
  return Object.assign(transport, { headers, options });
}

// take(api.GET(...)) is the body of a success; everything else is a Problem.
export async function take<T>(answer: Answer<T>): Promise<T> {
  let settled;
  try {
    settled = await answer;
  } catch (reason) {
    throw Problem.of(reason instanceof Problem ? reason : Problem.unreachable());
  }
  if (!settled.response.ok) throw await problemFrom(settled.response, settled.error);
  return settled.data as T;
}

export const pictureUrl = (id: string, size: "full" | "thumb") => `${apiBase}/pictures/${id}?size=${size}`;

// An upload with progress: fetch cannot report how much has left, XMLHttpRequest can.
export function upload(api: Api, picture: Blob, progress: (share: number) => void, signal?: AbortSignal): Promise<Picture> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", `${api.options.origin ?? ""}${apiBase}/uploads`);
    for (const [name, value] of Object.entries({ ...api.headers(), "Content-Type": picture.type }))
      request.setRequestHeader(name, value);
    request.upload.onprogress = (event) => event.lengthComputable && progress(event.loaded / event.total);
    request.onload = () => settle(request, resolve, reject);
    request.onerror = () => reject(Problem.unreachable());
    request.onabort = () => reject(Problem.unreachable("upload.stopped"));
    signal?.addEventListener("abort", () => request.abort(), { once: true });
    request.send(picture);
  });
}

function settle(request: XMLHttpRequest, resolve: (picture: Picture) => void, reject: (problem: Problem) => void): void {
  const body = parse(request.responseText);
  if (request.status >= 200 && request.status < 300) return resolve(body as Picture);
  const wire = body as { code?: string } | undefined;
  reject(new Problem({ ...wire, status: request.status, code: wire?.code ?? `http.${request.status}` }));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
