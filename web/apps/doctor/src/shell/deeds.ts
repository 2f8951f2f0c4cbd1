// Every deed of this desk, by name and key. Buttons, keys and the palette all come here.
import type { Ref } from "vue";
import type { Consult } from "@xinglin/core";
import { Commands, type Command } from "../commands/commands";

// What the deeds act on; the desk's screen fills it in.
export interface Place {
  current: Ref<Consult | undefined>;
  offers: Ref<number>;
  alarms: Ref<number>;
  openIds: Ref<string[]>;
  list: { focus(): void; focusAlarm(): void; decideFirst(what: "accept" | "decline"): void };
  look(id: string): void;
  shut(id: string): void;
  step(step: 1 | -1): void;
  nextWaiting(): void;
  hasWaiting(): boolean;
  nextPane(): void;
  reply(): void;
  note(): void;
  save(): void;
  sign(): void;
  picture(): void;
  ask(what: "end" | "hand_over" | "templates"): void;
  panel(what: "palette" | "help" | "settings"): void;
  presence(): void;
}

const tabsMax = 9;
type Say = (key: string, values?: Record<string, unknown>) => string;

export function deedsOf(place: Place, say: Say, commands = new Commands()): Commands {
  const { current } = place;
  const state =
    (...states: Consult["state"][]) =>
    () =>
      current.value !== undefined && states.includes(current.value.state);
  const add = (group: string, list: Omit<Command, "group" | "title">[]) =>
    list.forEach((one) =>
      commands.add({ ...one, group: () => say(`commands.${group}`), title: () => say(`commands.${one.id}`) }),
    );

  add("patient", [
    { id: "accept", keys: "F2", can: () => place.offers.value > 0, run: () => place.list.decideFirst("accept") },
    { id: "decline", keys: "Shift+F2", can: () => place.offers.value > 0, run: () => place.list.decideFirst("decline") },
    { id: "reply", keys: "Alt+R", can: state("accepted", "in_progress"), run: place.reply },
    { id: "templates", keys: "F7", can: state("accepted", "in_progress"), run: () => place.ask("templates") },
    { id: "picture", keys: "Alt+P", can: state("accepted", "in_progress"), run: place.picture },
    { id: "note", keys: "F8", can: state("accepted", "in_progress", "summary_due", "completed", "closed"), run: place.note },
    { id: "end", keys: "F9", can: state("in_progress"), run: () => place.ask("end") },
    { id: "hand_over", keys: "F10", can: state("accepted", "in_progress"), run: () => place.ask("hand_over") },
    { id: "save", keys: "Ctrl+S", can: state("accepted", "in_progress", "summary_due"), run: place.save },
    { id: "sign", keys: "Shift+F8", can: state("summary_due"), run: place.sign },
  ]);
  add("go", [
    { id: "alarm", keys: "Alt+A", can: () => place.alarms.value > 0, run: () => place.list.focusAlarm() },
    { id: "next", keys: "Alt+Down", can: () => true, run: () => place.step(1) },
    { id: "previous", keys: "Alt+Up", can: () => true, run: () => place.step(-1) },
    { id: "next_waiting", keys: "F3", can: place.hasWaiting, run: place.nextWaiting },
    { id: "panes", keys: "F6", can: () => true, run: place.nextPane },
    {
      id: "close_one",
      keys: "Alt+W",
      can: () => current.value !== undefined,
      run: () => current.value && place.shut(current.value.id),
    },
  ]);
  add("desk", [
    { id: "open", keys: "Ctrl+K", can: () => true, run: () => place.panel("palette") },
    { id: "presence", keys: "F4", can: () => true, run: place.presence },
    { id: "settings", keys: "Alt+S", can: () => true, run: () => place.panel("settings") },
    { id: "help", keys: "F1", can: () => true, run: () => place.panel("help") },
  ]);
  for (let n = 1; n <= tabsMax; n += 1) commands.add(tab(place, n, say));
  return commands;
}

function tab(place: Place, n: number, say: Say): Command {
  return {
    id: `tab_${n}`,
    keys: `Alt+${n}`,
    group: () => say("commands.go"),
    title: () => say("commands.open_one", { n }),
    can: () => place.openIds.value.length >= n,
    run: () => place.look(place.openIds.value[n - 1]!),
  };
}
