import { describe, expect, it } from "vitest";
import { consultOf, world } from "../test/world";
import { useConsults } from "./consults";

async function listed(...consults: Parameters<typeof world>) {
  const hospital = world(...consults);
  const store = useConsults();
  store.use({ api: hospital.api, socket: hospital.socket });
  await store.load();
  return { hospital, store, ids: () => store.mine.map((one) => one.id) };
}

const soon = () => new Date(Date.now() + 20_000).toISOString();
const past = () => new Date(Date.now() - 20_000).toISOString();

describe("the doctor's consultations", () => {
  it("are those the server lists", async () => {
    const { ids } = await listed(consultOf("a"), consultOf("b"));
    expect(ids()).toEqual(["a", "b"]);
  });

  it("follow what the socket says, but never back to an older version", async () => {
    const { hospital, store } = await listed(consultOf("a", { version: 5 }));
    hospital.state("consult", "a", 6, consultOf("a", { version: 6, state: "summary_due" }));
    expect(store.known.get("a")?.state).toBe("summary_due");
    hospital.state("consult", "a", 4, consultOf("a", { version: 4, state: "accepted" }));
    expect(store.known.get("a")?.state).toBe("summary_due");
  });

  it("lose a patient who went to somebody else while the line was down", async () => {
    const { hospital, ids } = await listed(consultOf("a"), consultOf("b"));
    hospital.held.delete("a");
    hospital.opens();
    await expect.poll(ids).toEqual(["b"]);
  });

  it("do not show an offer whose time has passed, nor one made to another", async () => {
    const { ids } = await listed(
      consultOf("mine", { state: "offered", offer: { until: soon() } }),
      consultOf("late", { state: "offered", offer: { until: past() } }),
      consultOf("theirs", { state: "offered" }),
    );
    expect(ids()).toEqual(["mine"]);
  });

  it("let a patient go when he is back in the queue", async () => {
    const { hospital, ids } = await listed(consultOf("a"));
    hospital.state("consult", "a", 2, consultOf("a", { version: 2, state: "queued" }));
    expect(ids()).toEqual([]);
  });

  it("say when they could not be read, and keep what was there", async () => {
    const { hospital, store, ids } = await listed(consultOf("a"));
    hospital.answer(() => ({ status: 503, body: { status: 503, code: "http.busy" } }));
    await store.load();
    expect(store.problem?.code).toBe("http.busy");
    expect(ids()).toEqual(["a"]);
  });
});

describe("accepting a patient", () => {
  it("names the patient who was meant, and reads back what became of him", async () => {
    const { hospital, store } = await listed(consultOf("a", { state: "offered", offer: { until: soon() } }));
    hospital.held.set("a", consultOf("a", { state: "accepted", version: 2 }));
    await store.accept("a");
    expect(hospital.asked).toContain("PUT /consults/a/acceptance");
    expect(store.known.get("a")?.state).toBe("accepted");
  });

  it("that another doctor won is refused, and he goes from the list", async () => {
    const { hospital, store, ids } = await listed(consultOf("a", { state: "offered", offer: { until: soon() } }));
    hospital.answer(() => ({ status: 409, body: { status: 409, code: "consult.already_accepted", what: "另一位医生已接诊" } }));
    await expect(store.accept("a")).rejects.toThrow("另一位医生已接诊");
    expect(ids()).toEqual([]);
  });
});

describe("giving a patient away", () => {
  it("asks for him no more, since he is not mine to read", async () => {
    const { hospital, store, ids } = await listed(consultOf("a"));
    hospital.asked.length = 0;
    await store.handOver("a", "请接手");
    expect(hospital.asked).toEqual(["PUT /consults/a/hand-over"]);
    expect(ids()).toEqual([]);
  });

  it("that is refused leaves him with me", async () => {
    const { hospital, store, ids } = await listed(consultOf("a"));
    hospital.answer(({ method }) =>
      method === "PUT" ? { status: 409, body: { status: 409, code: "consult.ended" } } : undefined,
    );
    await expect(store.handOver("a", "请接手")).rejects.toThrow();
    expect(ids()).toEqual(["a"]);
  });
});
