// The keys of the desk, wherever the focus is. A dialog keeps its own; the browser never acts on a key of ours.
import { onBeforeUnmount, onMounted } from "vue";
import type { Commands } from "../commands/commands";

export function keyListener(commands: Commands, dialogOpen: () => boolean) {
  return (event: KeyboardEvent): void => {
    const command = commands.pressed(event);
    if (!command) return;
    event.preventDefault();
    if (!dialogOpen() && !event.repeat && command.can()) command.run();
  };
}

export function useKeys(commands: Commands): void {
  const listen = keyListener(commands, () => document.querySelector("dialog[open]") !== null);
  onMounted(() => addEventListener("keydown", listen));
  onBeforeUnmount(() => removeEventListener("keydown", listen));
}
