// What joins this desk to the server, made once and handed to every screen.
import { inject, type InjectionKey } from "vue";
import { createApi, createVault, preferences, Socket, useSession, type Api } from "@xinglin/core";

export interface Line {
  api: Api;
  socket: Socket;
}

export const lineKey: InjectionKey<Line> = Symbol("line");

export function useLine(): Line {
  const line = inject(lineKey);
  if (!line) throw new Error("No line: the app was not started by main.ts");
  return line;
}

export function createLine(): Line {
  const session = useSession();
  const api = createApi({ app: "desk", language: () => preferences.language, onExpired: () => session.expired() });
  const socket = new Socket({ client: `desk/${__XINGLIN_VERSION__}`, onRefused: () => void session.load() });
  session.use({ api, vault: createVault("desk") });
  session.onLeave(() => socket.stop());
  return { api, socket };
}
