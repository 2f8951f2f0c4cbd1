// Makes dist/triage.wasm of the server's own engine sources, and dist/triage-knowledge.bin of the knowledge. Fresh ones are left alone.
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readFile, readdir, rename, rm, writeFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);
const here = fileURLToPath(new URL(".", import.meta.url));
const repository = resolve(here, "../../..");
const engine = resolve(repository, "server/libs/triage");
const tools = resolve(repository, "tools");
const dist = resolve(here, "dist");

const compiler = "clang++-19";
const flags = ["--target=wasm32-wasi", "-std=c++23", "-Oz", "-flto", "-fno-exceptions", "-fno-rtti"];
const linking = ["-mexec-model=reactor", "-Wl,-s", "-Wl,--gc-sections"];

async function under(folder, wanted) {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  return found.filter((each) => each.isFile() && wanted(each.name)).map((each) => join(each.parentPath, each.name)).sort();
}

async function sum(files, salt) {
  const hash = createHash("sha256").update(salt);
  for (const file of files) hash.update(file.slice(repository.length)).update(await readFile(file));
  return hash.digest("hex");
}

// Written beside its place first, so that nobody ever reads half of one.
async function fresh(name, stamp, make) {
  const target = resolve(dist, name);
  const mark = `${target}.stamp`;
  if (existsSync(target) && existsSync(mark) && (await readFile(mark, "utf8")) === stamp) return;
  const scratch = resolve(dist, `.${name}.${process.pid}`);
  await rm(scratch, { recursive: true, force: true });
  await mkdir(scratch, { recursive: true });
  await make(resolve(scratch, name), scratch);
  await rename(resolve(scratch, name), target);
  await writeFile(mark, stamp);
  await rm(scratch, { recursive: true, force: true });
}

async function compile(sources, target, scratch) {
  const waiting = sources.map((source, at) => ({ source, object: resolve(scratch, `${at}.o`) }));
  const objects = waiting.map((each) => each.object);
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const words = [compiler, ...flags, "-I", resolve(repository, "server"), "-c", next.source, "-o", next.object];
      await run("ccache", words);
    }
  };
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), 4) }, work));
  await run(compiler, [...flags, ...linking, ...objects, "-o", target]);
}

export default async function build() {
  await mkdir(dist, { recursive: true });
  const parts = await under(engine, (name) => /\.(cc|h)$/.test(name) && !name.endsWith("_test.cc"));
  const own = parts.filter((file) => !file.includes("/known/"));
  const sources = own.filter((file) => file.endsWith(".cc"));
  await fresh("triage.wasm", await sum(own, [...flags, ...linking].join()), (target, scratch) => compile(sources, target, scratch));

  const knowledge = resolve(repository, "knowledge/triage");
  const script = resolve(tools, "compile_triage.py");
  const from = [...(await under(knowledge, (name) => name.endsWith(".yaml"))), ...(await under(resolve(tools, "triage"), (name) => name.endsWith(".py"))), script];
  await fresh("triage-knowledge.bin", await sum(from, ""), (target) => run("python3", [script, knowledge, target]));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await build();
