export type { components, paths } from "./schema";
export type * from "./types";
export { apiBase, createTransport, type Transport } from "./transport";
