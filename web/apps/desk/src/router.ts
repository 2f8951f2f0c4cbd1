// Three places: the door, the desk, and where a new house gets its first administrator.
import { createRouter, createWebHistory } from "vue-router";
import { useSession } from "@xinglin/core";

export function createDeskRouter() {
  const router = createRouter({
    history: createWebHistory(),
    routes: [
      { path: "/sign-in", name: "sign-in", component: () => import("./identity/SignIn.vue") },
      { path: "/first-administrator", name: "founding", component: () => import("./founding/FirstAdministrator.vue") },
      { path: "/", name: "desk", component: () => import("./shell/DutyDesk.vue") },
      { path: "/:rest(.*)*", redirect: "/" },
    ],
  });
  router.beforeEach(async (to) => {
    if (to.name === "founding") return true;
    const session = useSession();
    if (session.state === "unknown") await session.load();
    if (to.name === "sign-in") return session.state === "signed_in" ? "/" : true;
    return session.state === "anonymous" ? "/sign-in" : true;
  });
  return router;
}
