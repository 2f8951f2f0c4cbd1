// The one build of all three apps: same plugins, same output form, each into build/web/<app>.
import vue from "@vitejs/plugin-vue";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { defineConfig, type PluginOption, type UserConfig } from "vite";
import { brotli } from "./brotli.ts";

const web = fileURLToPath(new URL("..", import.meta.url));
const repository = resolve(web, "..");
const version = (JSON.parse(readFileSync(resolve(web, "package.json"), "utf8")) as { version: string }).version;

// Where a developer's server listens; `npm run dev -w @xinglin/patient` forwards the API to it under the app's own host name.
const server = process.env.XINGLIN_DEV_SERVER ?? "http://127.0.0.1:8080";
const ports: Record<string, number> = { patient: 5173, doctor: 5174, desk: 5175 };

export function app(name: string, more: { plugins?: PluginOption[] } = {}): UserConfig {
  const host = `${name}.localhost`;
  const forward = { target: server, ws: true, headers: { Host: `${host}:8080`, Origin: `http://${host}:8080` } };
  return defineConfig({
    root: resolve(web, "apps", name),
    base: "/",
    define: {
      __XINGLIN_VERSION__: JSON.stringify(version),
      __VUE_OPTIONS_API__: "true",
      __VUE_I18N_LEGACY_API__: "false",
      __VUE_I18N_FULL_INSTALL__: "true",
    },
    plugins: [vue(), ...(more.plugins ?? []), brotli()],
    build: {
      outDir: resolve(process.env.XINGLIN_WEB_OUT ?? resolve(repository, "build", "web"), name),
      emptyOutDir: true,
      manifest: true,
      target: "es2022",
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
    },
    server: { port: ports[name], strictPort: true, fs: { allow: [repository] }, proxy: { "/api": forward, "/demo": forward } },
  });
}
