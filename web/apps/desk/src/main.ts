// The duty desk begins here: words, stores, the line to the server, then the screens.
import { createPinia } from "pinia";
import { createApp } from "vue";
import { createWords, followPreferences, startTicking } from "@xinglin/core";
import "@xinglin/ui/tokens.css";
import "@xinglin/ui/base.css";
import { useWorkLists } from "@xinglin/ui/desk";
import "@xinglin/ui/desk.css";
import App from "./App.vue";
import { createDeskRouter } from "./router";
import { createLine, lineKey } from "./shell/line";
import { useParked } from "./worklist/parked";

async function start(): Promise<void> {
  const app = createApp(App).use(createPinia());
  followPreferences();
  app.use(await createWords({ zh: () => import("./words/zh"), en: () => import("./words/en") }));
  const line = createLine();
  app.provide(lineKey, line);
  useWorkLists().use(line);
  useParked().use(line);
  app.use(createDeskRouter());
  startTicking();
  app.mount("#app");
}

void start();
