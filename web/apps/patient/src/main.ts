import "@xinglin/ui/tokens.css";
import "@xinglin/ui/base.css";
import { createWords, followPreferences, startTicking } from "@xinglin/core";
import { createPinia } from "pinia";
import { createApp } from "vue";
import App from "./App.vue";
import { createPages } from "./router";
import { begin } from "./services";
import zh from "./words/zh";

async function start(): Promise<void> {
  followPreferences();
  startTicking();
  const words = await createWords({ zh: async () => ({ default: zh }), en: () => import("./words/en") });
  const app = createApp(App).use(createPinia()).use(words);
  begin();
  app.use(createPages());
  app.mount("#app");
  if (import.meta.env.PROD && "serviceWorker" in navigator)
    void keepForLater().catch(() => undefined);
}

// The app opens without a network from now on; the engine of the guidance is kept when everything else is there.
async function keepForLater(): Promise<void> {
  await navigator.serviceWorker.register("/sw.js");
  (await navigator.serviceWorker.ready).active?.postMessage("keep what comes later");
}

void start();
