// The WebAssembly module as it is: texts go in through one buffer, a turn comes out as JSON.
import { TriageError } from "./error";

export interface Exports {
  memory: WebAssembly.Memory;
  _initialize(): void;
  place(size: number): number;
  know(): number;
  begin(size: number): void;
  age(years: number): void;
  sex(male: number): void;
  pregnant(yes: number): void;
  vital(measure: number, value: number): void;
  consciousness(letter: number): void;
  sign(size: number): void;
  answer(size: number, denied: number): void;
  choose(place: number): void;
  correct(size: number, target: number, present: number): void;
  turn(): number;
  size(): number;
}

// The C library asks a system for its streams; there is none, and nothing is ever written.
const noSystem = { fd_close: () => 0, fd_seek: () => 0, fd_write: () => 0 };

// Throws TriageError for what is no such module, or no such knowledge.
export async function start(code: BufferSource, knowledge: Uint8Array): Promise<Exports> {
  let exports: Exports;
  try {
    const { instance } = await WebAssembly.instantiate(code, { wasi_snapshot_preview1: noSystem });
    exports = instance.exports as unknown as Exports;
    exports._initialize();
    put(exports, knowledge);
  } catch (reason) {
    throw new TriageError("triage.engine_damaged", reason);
  }
  if (!exports.know()) throw new TriageError("triage.knowledge_damaged");
  return exports;
}

// Into the buffer; the memory may have moved since it was last looked at.
export function put(exports: Exports, bytes: Uint8Array): number {
  const at = exports.place(bytes.length);
  new Uint8Array(exports.memory.buffer, at, bytes.length).set(bytes);
  return bytes.length;
}

export function take(exports: Exports, at: number): string {
  return new TextDecoder().decode(new Uint8Array(exports.memory.buffer, at, exports.size()));
}
