// The files as they were built, for tests: no server stands behind them.
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { type Fetcher } from "./load";

export const onDisk: Fetcher = async (url) =>
  new Response(await readFile(resolve(import.meta.dirname, "../dist", url.split("/").pop()!)));
