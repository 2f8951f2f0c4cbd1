import { useSession } from "@xinglin/core";
import { createRouter, createWebHistory, type RouteLocationNormalized, type RouteRecordRaw, type Router } from "vue-router";
import HomePage from "./home/HomePage.vue";
import { nextAfterSignIn } from "./identity/next_page";
import OfflinePage from "./shell/OfflinePage.vue";

declare module "vue-router" {
  interface RouteMeta {
    title: string;
    signedIn?: boolean;
    profile?: boolean;
    fill?: boolean;
    tab?: "home" | "consults" | "me";
  }
}

const pages: RouteRecordRaw[] = [
  { path: "/", name: "home", component: HomePage, meta: { title: "home.title", tab: "home" } },
  { path: "/danger", name: "danger", component: () => import("./triage/DangerPage.vue"), meta: { title: "danger.title" } },
  {
    path: "/guidance",
    name: "guidance",
    component: () => import("./guidance/GuidancePage.vue"),
    meta: { title: "guidance.title" },
  },
  { path: "/sign-in", name: "sign-in", component: () => import("./identity/SignInPage.vue"), meta: { title: "signin.title" } },
  {
    path: "/profile",
    name: "profile",
    component: () => import("./identity/ProfilePage.vue"),
    meta: { title: "profile.title", signedIn: true },
  },
  {
    path: "/ask/where",
    name: "where",
    component: () => import("./consult/WherePage.vue"),
    meta: { title: "where.title", signedIn: true, profile: true },
  },
  {
    path: "/ask",
    name: "ask",
    component: () => import("./consult/AskPage.vue"),
    meta: { title: "ask.title", signedIn: true, profile: true },
  },
  {
    path: "/consults",
    name: "consults",
    component: () => import("./consult/ConsultsPage.vue"),
    meta: { title: "consults.title", signedIn: true, tab: "consults" },
  },
  {
    path: "/consults/:id",
    name: "consult",
    component: () => import("./consult/ConsultPage.vue"),
    props: true,
    meta: { title: "consult.title", signedIn: true, fill: true },
  },
  {
    path: "/consults/:id/note",
    name: "note",
    component: () => import("./consult/NotePage.vue"),
    props: true,
    meta: { title: "note.title", signedIn: true },
  },
  { path: "/me", name: "me", component: () => import("./privacy/MePage.vue"), meta: { title: "me.title", tab: "me" } },
  {
    path: "/me/sessions",
    name: "sessions",
    component: () => import("./privacy/SessionsPage.vue"),
    meta: { title: "sessions.title", signedIn: true },
  },
  {
    path: "/me/accesses",
    name: "accesses",
    component: () => import("./privacy/AccessesPage.vue"),
    meta: { title: "accesses.title", signedIn: true },
  },
  {
    path: "/offline",
    name: "offline",
    component: OfflinePage,
    props: (to) => ({ wanted: nextAfterSignIn(to.query.wanted) }),
    meta: { title: "offline.title" },
  },
  { path: "/:rest(.*)*", name: "lost", component: () => import("./shell/LostPage.vue"), meta: { title: "lost.title" } },
];

export function createPages(): Router {
  const router = createRouter({
    history: createWebHistory(),
    routes: pages,
    scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
  });
  router.beforeEach((to) => admit(to));
  // A page's code that does not come: no network, or a newer version has taken its place.
  router.onError((_problem, to) => void router.replace({ name: "offline", query: { wanted: to.fullPath } }));
  return router;
}

// Who is not signed in is led to sign in and back; a dead network keeps nobody from his drafts.
async function admit(to: RouteLocationNormalized) {
  const session = useSession();
  if (session.state === "unknown") {
    const known = session.load();
    if (to.meta.signedIn || to.meta.profile) await known;
  }
  if (!to.meta.signedIn) return true;
  if (session.state === "anonymous" || session.state === "expired") return { name: "sign-in", query: { next: to.fullPath } };
  if (to.meta.profile && session.me && !session.me.name) return { name: "profile", query: { next: to.fullPath } };
  return true;
}
