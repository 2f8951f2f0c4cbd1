// Fetches the engine and its knowledge: two files of their own, which no page needs before it can show itself.
import knowledgeUrl from "../dist/triage-knowledge.bin?url";
import codeUrl from "../dist/triage.wasm?url";
import { Engine } from "./engine";
import { TriageError } from "./error";

export type Fetcher = (url: string) => Promise<Response>;
export const files = { code: codeUrl, knowledge: knowledgeUrl };

// Throws TriageError when a file cannot be had or is damaged; whoever calls may try again.
export async function load(fetcher: Fetcher = (url) => fetch(url)): Promise<Engine> {
  const [code, knowledge] = await Promise.all([bytes(fetcher, files.code), bytes(fetcher, files.knowledge)]);
  return Engine.of(code, knowledge);
}

async function bytes(fetcher: Fetcher, url: string): Promise<Uint8Array<ArrayBuffer>> {
  try {
    const answer = await fetcher(url);
    if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
    return new Uint8Array(await answer.arrayBuffer());
  } catch (reason) {
    throw new TriageError("triage.not_loaded", reason);
  }
}
