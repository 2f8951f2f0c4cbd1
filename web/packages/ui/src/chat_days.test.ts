import type { Entry } from "@xinglin/core";
import { expect, it } from "vitest";
import { runs } from "./chat_days";

const now = new Date(2026, 10, 22, 12).getTime();
let n = 0;
const said = (from: Entry["from"], hoursAgo: number): Entry => ({
  client_msg_id: `m${(n += 1)}`,
  from,
  mine: from === "patient",
  kind: "text",
  text: "x",
  at: new Date(now - hoursAgo * 3_600_000).toISOString(),
});

it("joins what one side says in one go, and parts it after a pause", () => {
  const got = runs(
    [said("doctor", 1), said("doctor", 0.99), said("patient", 0.9), said("doctor", 0.8), said("doctor", 0.1)],
    "zh",
    now,
  );
  expect(got.map((run) => [run.from, run.entries.length])).toEqual([
    ["doctor", 2],
    ["patient", 1],
    ["doctor", 1],
    ["doctor", 1],
  ]);
});

it("says the day once, in the reader's language", () => {
  const talk = [said("doctor", 50), said("doctor", 26), said("doctor", 2), said("patient", 1)];
  expect(runs(talk, "zh", now).map((run) => run.day)).toEqual(["11月20日", "昨天", "今天", undefined]);
  expect(runs(talk, "en", now).map((run) => run.day)).toEqual(["20 November", "yesterday", "today", undefined]);
});

it("keeps a notice apart from what people say", () => {
  expect(runs([said("doctor", 1), said("system", 1), said("doctor", 1)], "zh", now)).toHaveLength(3);
});
