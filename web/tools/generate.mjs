// Makes packages/api/src/schema.ts from the server's own description: `npm run generate`; `-- --check` only compares.
// The description comes from a file named on the command line, from XINGLIN_OPENAPI, or from `build/xinglin openapi`.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import openapiTS, { astToString } from "openapi-typescript";

const repository = fileURLToPath(new URL("../..", import.meta.url));
const target = resolve(repository, "web/packages/api/src/schema.ts");
const head =
  "// Generated from the server's OpenAPI description by `npm run generate`. Change the server's wire types, not this file.\n\n";
const args = process.argv.slice(2);

const ast = await openapiTS(description(), { alphabetize: true, emptyObjectsUnknown: true });
const fresh = head + astToString(ast);
if (!args.includes("--check")) writeFileSync(target, fresh);
else if (fresh !== readFileSync(target, "utf8")) {
  console.error("web/packages/api/src/schema.ts differs from the server's description. Run: npm run generate");
  process.exit(1);
}

function description() {
  const file = args.find((arg) => !arg.startsWith("--")) ?? process.env.XINGLIN_OPENAPI;
  if (file) return readFileSync(file, "utf8");
  const program = resolve(repository, "build/xinglin");
  if (!existsSync(program)) throw new Error("build/xinglin is not there yet: build it, or name a description file");
  return execFileSync(program, ["openapi"], { encoding: "utf8", maxBuffer: 64 << 20 });
}
