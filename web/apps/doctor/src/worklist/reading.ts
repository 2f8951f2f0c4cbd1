// What the list knows from the conversations themselves: unread messages, and since when somebody waits for an answer.
import { watch } from "vue";
import { type Consult, type Conversation } from "@xinglin/core";
import { live } from "../consult/live";
import { useLine } from "../shell/line";
import { unreadCount } from "./sections";

const alive = new Set(["accepted", "in_progress"]);

export function useReading() {
  const { conversations } = useLine();

  function unread(consult: Consult): number {
    if (!alive.has(consult.state)) return unreadCount(consult);
    const conversation = conversations.of(consult.id);
    return conversation.about.loaded ? conversation.unread.value : unreadCount(consult);
  }

  // While it is the doctor's turn, the patient waits since the first thing he said after the doctor's last word.
  function since(consult: Consult): number | undefined {
    if (!alive.has(consult.state)) return undefined;
    return saidSince(conversations.of(consult.id));
  }

  const now = (consult: Consult) => (alive.has(consult.state) ? live(consult, conversations.of(consult.id)) : consult);

  return { unread, since, now };
}

export function saidSince(conversation: Pick<Conversation, "entries">): number | undefined {
  const said = conversation.entries.value.filter((entry) => entry.from !== "system");
  const lastMine = said.findLastIndex((entry) => entry.mine);
  const first = said[lastMine + 1] ?? said[lastMine];
  return first ? Date.parse(first.at) : undefined;
}

// Every conversation under way is followed, also when it is not looked at: what arrives is confirmed as delivered.
export function followAll(mine: () => Consult[]): void {
  const { conversations } = useLine();
  const underWay = () =>
    mine()
      .filter((one) => alive.has(one.state))
      .map((one) => one.id);
  watch(
    () => underWay().join(),
    () => underWay().forEach((id) => void follow(conversations.of(id))),
    { immediate: true },
  );
}

async function follow(conversation: Conversation): Promise<void> {
  if (!conversation.about.loaded) await conversation.open();
}
