// Writes sw.js with two lists of files that open without a network: the shell and every page, kept before anything else; and what is
// large and can come later, the triage engine with its knowledge.
import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { Plugin } from "vite";
import { closure, comesLater, type BuildManifest } from "./build_manifest.ts";

export interface OfflineFiles {
  worker: string;
  files: string[];
}

export function serviceWorker({ worker, files }: OfflineFiles): Plugin {
  let out = "";
  let root = "";
  return {
    name: "xinglin-service-worker",
    apply: "build",
    configResolved: (config) => ((out = config.build.outDir), void (root = config.root)),
    writeBundle: {
      order: "post",
      sequential: true,
      async handler() {
        const manifest = JSON.parse(await readFile(resolve(out, ".vite/manifest.json"), "utf8")) as BuildManifest;
        const built = closure(manifest, Object.keys(manifest)).map((file) => `/${file}`);
        const later = built.filter(comesLater);
        const shell = ["/", ...files, ...built.filter((file) => !comesLater(file))];
        const source = await readFile(resolve(root, worker), "utf8");
        const html = await readFile(resolve(out, "index.html"));
        const version = createHash("sha256").update(html).update([...shell, ...later].join()).update(source).digest("hex").slice(0, 16);
        await writeFile(
          resolve(out, "sw.js"),
          source.replace("__SHELL__", JSON.stringify(shell)).replace("__LATER__", JSON.stringify(later)).replace("__VERSION__", JSON.stringify(version)),
        );
      },
    },
  };
}
