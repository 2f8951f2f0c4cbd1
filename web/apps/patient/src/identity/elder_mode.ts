// Elder mode follows the account: chosen on one device, it is there on the next.
import { preferences, take, useSession, type Api } from "@xinglin/core";
import { watch } from "vue";

export function followElderMode(api: Api): void {
  const session = useSession();
  watch(() => [session.signedIn, preferences.elder] as const, ([signedIn, on]) => {
    if (!signedIn || !session.me || Boolean(session.me.elder_mode) === on) return;
    session.me.elder_mode = on;
    // Not heard is no harm: this device keeps its own choice, and tells it again after the next sign-in.
    void take(api.PUT("/me/elder-mode", { body: { on } })).catch(() => undefined);
  });
}
