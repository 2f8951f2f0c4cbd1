// Keeps the app on the device, the danger questions with it, so that it opens without a network. The API is never kept.
//   1. A page is asked of the network first; after 3 s, or without one, the kept shell answers.
//   2. Files under /assets carry their hash in the name: once kept they are right for ever.
//   3. A new version takes over when the old pages are gone, and then clears what it no longer needs.
//   4. What is large comes later, when a page asks for it; what an older version had of it is taken over.
const version = __VERSION__;
const shell = __SHELL__;
const later = __LATER__;
const cacheName = `xinglin-${version}`;
const patience = 3000;

self.addEventListener("install", (event) => {
  event.waitUntil(
    caches.open(cacheName).then((cache) => cache.addAll(shell.map((path) => new Request(path, { cache: "no-cache" })))),
  );
});

self.addEventListener("activate", (event) => {
  event.waitUntil(clearOld().then(() => self.clients.claim()));
});

self.addEventListener("message", (event) => {
  if (event.data === "keep what comes later") event.waitUntil(keepLater());
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== self.location.origin) return;
  if (request.mode === "navigate" && isPage(url.pathname)) event.respondWith(page(request));
  else if (url.pathname.startsWith("/assets/") || shell.includes(url.pathname)) event.respondWith(file(request));
});

const isPage = (path) => !/^\/(api|demo|healthz|readyz)(\/|$)/.test(path);

async function page(request) {
  const late = new Promise((_, reject) => setTimeout(() => reject(new Error("late")), patience));
  try {
    const answer = await Promise.race([fetch(request), late]);
    if (answer.ok) return answer;
    throw new Error("not a page");
  } catch {
    return (await caches.match("/", { cacheName })) ?? fetch(request);
  }
}

async function file(request) {
  const kept = await caches.match(request);
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok && new URL(request.url).pathname.startsWith("/assets/")) {
    const cache = await caches.open(cacheName);
    await cache.put(request, answer.clone());
  }
  return answer;
}

async function keepLater() {
  const cache = await caches.open(cacheName);
  for (const path of later) if (!(await cache.match(path))) await cache.add(path).catch(() => undefined);
}

async function clearOld() {
  const cache = await caches.open(cacheName);
  for (const path of later) {
    const kept = await caches.match(path);
    if (kept) await cache.put(path, kept);
  }
  for (const name of await caches.keys()) if (name.startsWith("xinglin-") && name !== cacheName) await caches.delete(name);
}
