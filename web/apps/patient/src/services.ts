// The one of each: client, socket, conversations, vault. Begun once, when the stores exist.
import { Conversations, createApi, createVault, preferences, Socket, useSession } from "@xinglin/core";
import { watch } from "vue";
import { useConsults } from "./consult/consults";
import { followElderMode } from "./identity/elder_mode";

const lookAgainMs = 5_000;

export const vault = createVault("patient");
export const api = createApi({
  app: "patient",
  language: () => (preferences.language === "zh" ? "zh-CN" : "en"),
  onExpired: () => useSession().expired(),
});
export const socket = new Socket({ client: `patient/${__XINGLIN_VERSION__}`, onRefused: () => void useSession().load() });
export const conversations = new Conversations({ api, socket, vault, side: "patient" });

export function begin(): void {
  const session = useSession();
  session.use({ api, vault });
  session.onLeave(() => conversations.forget());
  useConsults().listen();
  followElderMode(api);
  watch(() => session.state, (state) => (state === "signed_in" ? socket.start() : socket.stop()));
  const lookAgain = () => void (session.state === "unreachable" && document.visibilityState === "visible" && session.load());
  addEventListener("online", lookAgain);
  setInterval(lookAgain, lookAgainMs);
}
