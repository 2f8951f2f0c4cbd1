// What joins this desk to the server, made once and handed to every screen.
import { inject, type InjectionKey } from "vue";
import { Conversations, createApi, createVault, preferences, Socket, useSession, type Api, type Vault } from "@xinglin/core";
import { Drafts } from "../consult/drafts";

export interface Line {
  api: Api;
  socket: Socket;
  vault: Vault;
  conversations: Conversations;
  drafts: Drafts;
}

export const lineKey: InjectionKey<Line> = Symbol("line");

export function useLine(): Line {
  const line = inject(lineKey);
  if (!line) throw new Error("No line: the app was not started by main.ts");
  return line;
}

export function createLine(): Line {
  const session = useSession();
  const api = createApi({ app: "doctor", language: () => preferences.language, onExpired: () => session.expired() });
  const vault = createVault("doctor");
  const socket = new Socket({ client: `doctor/${__XINGLIN_VERSION__}`, onRefused: () => void session.load() });
  const drafts = new Drafts(vault);
  const conversations = new Conversations({ api, socket, vault, side: "doctor" });
  session.use({ api, vault });
  session.onLeave(() => {
    socket.stop();
    conversations.forget();
    drafts.forget();
  });
  return { api, socket, vault, conversations, drafts };
}
