import { app } from "../../tools/vite_app.ts";
import { serviceWorker } from "../../tools/service_worker.ts";

export default app("patient", {
  plugins: [
    serviceWorker({
      worker: "src/offline/worker.js",
      files: ["/blossom.svg", "/app.webmanifest"],
    }),
  ],
});
