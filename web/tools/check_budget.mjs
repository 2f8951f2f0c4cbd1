// Fails when a first load grows beyond its budget. Sizes are of the .br files that the server sends.
import { existsSync, readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { fileURLToPath } from "node:url";

const kB = 1000;
const budgets = {
  patient: {
    first: 120 * kB,
    page: 40 * kB,
    apart: { page: "src/triage/DangerPage.vue", most: 15 * kB },
    engine: { files: /\/triage(-knowledge)?-[^/]*\.(wasm|bin)$/, count: 2, most: 400 * kB },
  },
  doctor: { first: 250 * kB, page: 190 * kB },
  desk: { first: 250 * kB, page: 190 * kB },
};
const repository = fileURLToPath(new URL("../..", import.meta.url));
const out = resolve(process.env.XINGLIN_WEB_OUT ?? resolve(repository, "build", "web"));
const asked = process.argv.slice(2);
let over = 0;

for (const [app, budget] of Object.entries(budgets)) {
  if (asked.length > 0 && !asked.includes(app)) continue;
  const folder = resolve(out, app);
  if (!existsSync(folder)) fail(`${app}: not built at ${folder}`);
  else measure(app, budget, folder);
}
process.exit(over > 0 ? 1 : 0);

function measure(app, budget, folder) {
  const manifest = JSON.parse(readFileSync(resolve(folder, ".vite/manifest.json"), "utf8"));
  const always = ["index.html", "app.webmanifest", "blossom.svg"].filter((file) => existsSync(resolve(folder, file)));
  const shell = new Set([...always, ...closure(manifest, "index.html")]);
  const apart = budget.apart ? [...closure(manifest, budget.apart.page)].filter((file) => !shell.has(file)) : [];
  const first = sum(folder, shell) + sum(folder, apart);
  report(`${app}: first load`, first, budget.first);
  if (budget.apart) report(`${app}: of it the danger questions`, sum(folder, apart), budget.apart.most);
  if (budget.engine) measureEngine(app, budget.engine, manifest, folder, new Set([...shell, ...apart]));
  for (const [name, chunk] of Object.entries(manifest)) {
    if (!chunk.isDynamicEntry) continue;
    const own = [...closure(manifest, name)].filter((file) => !shell.has(file) && !apart.includes(file));
    const size = sum(folder, own);
    if (size > budget.page) report(`${app}: ${name}`, size, budget.page);
  }
}

// The triage engine and its knowledge: files of their own, never part of the first load.
function measureEngine(app, { files, count, most }, manifest, folder, first) {
  const all = new Set(Object.values(manifest).flatMap((chunk) => [chunk.file, ...(chunk.assets ?? [])]));
  const engine = [...all].filter((file) => files.test(`/${file}`));
  if (engine.length !== count) fail(`${app}: the triage engine is ${count} files of the build, not ${engine.length}`);
  for (const file of engine.filter((each) => first.has(each))) fail(`${app}: ${file} is part of the first load`);
  report(`${app}: the triage engine`, sum(folder, engine), most);
}

function closure(manifest, name, files = new Set(), seen = new Set()) {
  if (seen.has(name)) return files;
  seen.add(name);
  const chunk = manifest[name];
  if (!chunk) fail(`not in the build: ${name}`);
  else {
    files.add(chunk.file);
    chunk.css?.forEach((sheet) => files.add(sheet));
    chunk.imports?.forEach((each) => closure(manifest, each, files, seen));
  }
  return files;
}

function sum(folder, files) {
  return [...files].reduce((total, file) => total + sent(resolve(folder, file)), 0);
}

function sent(path) {
  return existsSync(`${path}.br`) ? statSync(`${path}.br`).size : brotliCompressSync(readFileSync(path)).length;
}

function report(what, size, most) {
  const line = `${what}: ${(size / kB).toFixed(1)} kB of ${most / kB} kB, brotli`;
  if (size <= most) console.log(line);
  else fail(`${line}: too large`);
}

function fail(line) {
  console.error(line);
  over += 1;
}
