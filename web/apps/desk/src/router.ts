// The doors, the desk, the doctors who join and the cases of their probation.
import { createRouter, createWebHistory } from "vue-router";
import { useSession } from "@xinglin/core";

export function createDeskRouter() {
  const router = createRouter({
    history: createWebHistory(),
    routes: [
      { path: "/sign-in", name: "sign-in", component: () => import("./identity/SignIn.vue") },
      { path: "/first-administrator", name: "founding", component: () => import("./founding/FirstAdministrator.vue") },
      { path: "/", name: "desk", component: () => import("./shell/DutyDesk.vue") },
      { path: "/doctors", name: "doctors", component: () => import("./directory/OnboardingList.vue") },
      { path: "/doctors/:id", name: "doctor", component: () => import("./directory/OnboardingReview.vue") },
      { path: "/samples", name: "samples", component: () => import("./quality/ProbationSamples.vue") },
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
