// Sign in, the desk, the desk with a patient open, and where a doctor joins. Who is not signed in sees the doors alone.
import { createRouter, createWebHistory, type RouteLocationNormalized } from "vue-router";
import { useSession } from "@xinglin/core";
import { onward } from "./identity/onward";

export function createDeskRouter() {
  const router = createRouter({
    history: createWebHistory(),
    routes: [
      { path: "/sign-in", name: "sign-in", component: () => import("./identity/SignIn.vue") },
      { path: "/invitation", name: "invitation", component: () => import("./directory/DoctorInvitation.vue") },
      { path: "/joining/:id?", name: "joining", component: () => import("./directory/JoiningPage.vue") },
      { path: "/", name: "desk", component: () => import("./shell/Desk.vue") },
      { path: "/consults/:id/:pane(note)?", name: "consult", component: () => import("./shell/Desk.vue") },
      { path: "/:rest(.*)*", redirect: "/" },
    ],
  });
  router.beforeEach(guard);
  return router;
}

async function guard(to: RouteLocationNormalized) {
  if (to.name === "invitation") return true;
  const session = useSession();
  if (session.state === "unknown") await session.load();
  const known = session.state === "signed_in" || session.state === "expired" || session.state === "unreachable";
  if (to.name === "sign-in") return session.state === "signed_in" ? onward(to) : true;
  return known ? true : { name: "sign-in", query: to.fullPath === "/" ? {} : { next: to.fullPath } };
}
