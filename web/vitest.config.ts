import vue from "@vitejs/plugin-vue";
import { defineConfig } from "vitest/config";

export default defineConfig({
  plugins: [vue()],
  server: { fs: { allow: [".."] } }, // The knowledge lies beside the web.
  define: { __XINGLIN_VERSION__: '"test"' },
  test: {
    environment: "happy-dom",
    globalSetup: ["packages/triage/build.mjs"],
    include: ["{packages,apps}/*/src/**/*.test.ts", "tools/*.test.ts"],
    testTimeout: 10_000,
    server: { deps: { inline: [/element-plus/] } },
  },
});
