// Needs the program that was built: XINGLIN_PROGRAM names it. ./test stories runs it.
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: { include: ["packages/triage/src/*.agreement.ts"], globalSetup: ["packages/triage/build.mjs"], testTimeout: 180_000 },
});
