export { Engine } from "./engine";
export { TriageError } from "./error";
export { files, load, type Fetcher } from "./load";
export type * from "./turn";
