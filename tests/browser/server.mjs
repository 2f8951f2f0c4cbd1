// The server of a journey: killed without a word, and started again on the same data; or another one beside it.
import { spawn } from "node:child_process";
import { port, until } from "./browser.mjs";

const command = (process.env.JOURNEY_SERVER_COMMAND ?? "").split("\n");
export const program = command[0];
const web = command.indexOf("--web");
export const webFolder = web < 0 ? [] : command.slice(web, web + 2);
let pid = Number(process.env.JOURNEY_SERVER_PID);

export function killServer() {
  process.kill(pid, "SIGKILL");
}

export async function startServer() {
  pid = await begin(command.slice(1), port);
}

export const serve = (options, at, settings) => begin(["serve", ...options], at, settings);

// Ends with this process, whichever way that ends.
async function begin(options, at, settings = {}) {
  const child = spawn("setpriv", ["--pdeathsig", "KILL", program, ...options], { stdio: "ignore", env: { ...process.env, ...settings } });
  process.on("exit", () => child.kill("SIGKILL"));
  await until("the server is ready", () => fetch(`http://127.0.0.1:${at}/readyz`).then((reply) => reply.ok, () => false), 40);
  return child.pid;
}
