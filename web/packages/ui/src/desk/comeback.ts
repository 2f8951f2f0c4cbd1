// A desk that was opened while the server was away asks again until it is there: nobody has to reload.
import { onScopeDispose, watch } from "vue";
import { useSession } from "@xinglin/core";

export const askAgainMs = 5000;

export function useComeback(): void {
  const session = useSession();
  let timer: ReturnType<typeof setInterval> | undefined;
  watch(
    () => session.state,
    (state) => {
      clearInterval(timer);
      if (state === "unreachable") timer = setInterval(() => void session.load(), askAgainMs);
    },
    { immediate: true },
  );
  onScopeDispose(() => clearInterval(timer));
}
