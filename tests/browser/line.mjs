// A line to the server that can fail: cut now, dead for a while, or slow. A browser is led over it by its port.
import net from "node:net";
import { setTimeout as later } from "node:timers/promises";

export async function line(port) {
  const pairs = new Set();
  const state = { dead: false, delayMs: 0 };

  const server = net.createServer((near) => {
    if (state.dead) return void near.destroy();
    const far = net.connect(port, "127.0.0.1");
    const pair = { near, far };
    pairs.add(pair);
    carry(near, far);
    carry(far, near);
    for (const end of [near, far]) end.on("error", () => hangUp(pair)).on("close", () => hangUp(pair));
  });

  function carry(from, to) {
    let order = Promise.resolve();
    from.on("data", (bytes) => {
      order = order.then(() => state.delayMs && later(state.delayMs)).then(() => !to.destroyed && to.write(bytes));
    });
  }

  function hangUp(pair) {
    pairs.delete(pair);
    pair.near.destroy();
    pair.far.destroy();
  }

  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return {
    port: server.address().port,
    cut: () => pairs.forEach(hangUp),
    die: () => ((state.dead = true), pairs.forEach(hangUp)),
    live: () => void (state.dead = false),
    slow: (ms) => void (state.delayMs = ms),
  };
}
