// Writes a .br beside each file that shrinks, at the highest level: the server sends it as it is.
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import type { Plugin } from "vite";

const shrinking = /\.(js|css|html|svg|json|webmanifest|txt|wasm|bin)$/;
const worthIt = 256;

export function brotli(): Plugin {
  let out = "";
  return {
    name: "xinglin-brotli",
    apply: "build",
    enforce: "post",
    configResolved: (config) => void (out = config.build.outDir),
    async closeBundle() {
      for (const file of await readdir(out, { recursive: true, withFileTypes: true })) {
        if (file.isFile() && shrinking.test(file.name)) await compress(join(file.parentPath, file.name));
      }
    },
  };
}

async function compress(path: string): Promise<void> {
  const plain = await readFile(path);
  if (plain.length < worthIt) return;
  const small = brotliCompressSync(plain, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length },
  });
  await writeFile(`${path}.br`, small);
}
