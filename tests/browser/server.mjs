// The server of a journey: killed without a word, and started again on the same data; or another one beside it.
import { execFileSync, spawn } from "node:child_process";
import { port, until } from "./browser.mjs";

const command = (process.env.JOURNEY_SERVER_COMMAND ?? "").split("\n");
export const program = command[0];
const web = command.indexOf("--web");
export const webFolder = web < 0 ? [] : command.slice(web, web + 2);
const clock = "/usr/lib/x86_64-linux-gnu/faketime";
let pid = Number(process.env.JOURNEY_SERVER_PID);

export function killServer() {
  process.kill(pid, "SIGKILL");
}

export async function startServer() {
  pid = await begin(command.slice(1), port);
}

// The clock turned on by hand: the server ends, and goes on that many hours later on the same data.
export async function hoursLater(hours) {
  killServer();
  await until("the server is gone", () => fetch(`http://127.0.0.1:${port}/healthz`).then(() => false, () => true));
  // The clock steps before all else, but for the sanitizer, which must come first. Beside another allocator it does not stand.
  const [sanitizer] = /\S*libasan\S* => (\S+)/.exec(execFileSync("ldd", [program], { encoding: "utf8" }))?.slice(1) ?? [];
  const first = [sanitizer, "libfaketimeMT.so.1"].filter(Boolean).map((one) => (one.includes("/") ? one : `${clock}/${one}`));
  const turned = [`LD_PRELOAD=${first.join(" ")}`, `FAKETIME=+${hours}h`, "FAKETIME_DONT_FAKE_MONOTONIC=1"];
  pid = await begin(command.slice(1), port, {}, ["env", ...turned]);
}

export const serve = (options, at, settings) => begin(["serve", ...options], at, settings);

// Ends with this process, whichever way that ends.
async function begin(options, at, settings = {}, by = []) {
  const child = spawn("setpriv", ["--pdeathsig", "KILL", ...by, program, ...options], { stdio: "ignore", env: { ...process.env, ...settings } });
  process.on("exit", () => child.kill("SIGKILL"));
  await until("the server is ready", () => fetch(`http://127.0.0.1:${at}/readyz`).then((reply) => reply.ok, () => false), 40);
  return child.pid;
}
