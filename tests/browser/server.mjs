// The server of a journey: killed without a word, and started again on the same data.
import { spawn } from "node:child_process";
import { port, until } from "./browser.mjs";

const command = (process.env.JOURNEY_SERVER_COMMAND ?? "").split("\n");
let pid = Number(process.env.JOURNEY_SERVER_PID);

export function killServer() {
  process.kill(pid, "SIGKILL");
}

// Ends with this process, whichever way that ends.
export async function startServer() {
  const child = spawn("setpriv", ["--pdeathsig", "KILL", ...command], { stdio: "ignore" });
  pid = child.pid;
  process.on("exit", () => child.kill("SIGKILL"));
  await until("the server is ready again", () => fetch(`http://127.0.0.1:${port}/readyz`).then((reply) => reply.ok, () => false));
}
