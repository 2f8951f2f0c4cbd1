import { preferences } from "@xinglin/core";
import { beforeEach, describe, expect, it } from "vitest";
import { effectScope } from "vue";
import { useVoice } from "./voice";

let ear: FakeEar;
class FakeEar {
  lang = "";
  onresult: ((heard: object) => void) | null = null;
  onerror: ((failed: { error: string }) => void) | null = null;
  onend: (() => void) | null = null;
  did: string[] = [];
  constructor() {
    ear = this;
  }
  start = () => void this.did.push("start");
  stop = () => (this.did.push("stop"), this.onend?.());
  abort = () => void this.did.push("abort");
  hears(words: string, isFinal: boolean): void {
    this.onresult?.({ resultIndex: 0, results: [Object.assign([{ transcript: words }], { isFinal })] });
  }
}
const said: string[] = [];
const voice = () => useVoice((words) => said.push(words), { webkitSpeechRecognition: FakeEar as never });

beforeEach(() => void ((said.length = 0), (preferences.language = "zh")));

describe("voice", () => {
  it("is not offered where the browser has none", () => {
    expect(effectScope().run(() => useVoice(() => undefined, {}))?.offered).toBe(false);
  });

  it("writes what is final, and shows meanwhile what is not", () => {
    const { toggle, interim, listening } = effectScope().run(voice)!;
    toggle();
    expect([listening.value, ear.lang]).toEqual([true, "zh-CN"]);
    ear.hears("肚子", false);
    expect([interim.value, said]).toEqual(["肚子", []]);
    ear.hears("肚子疼", true);
    expect([interim.value, said]).toEqual(["", ["肚子疼"]]);
    toggle();
    expect(listening.value).toBe(false);
  });

  it("listens in the reader's language", () => {
    preferences.language = "en";
    effectScope().run(voice)!.toggle();
    expect(ear.lang).toBe("en-US");
  });

  it("says why it does not hear: refused, nothing said, no line", () => {
    const { toggle, fault } = effectScope().run(voice)!;
    toggle();
    ear.onerror?.({ error: "not-allowed" });
    expect(fault.value).toBe("refused");
    ear.onerror?.({ error: "something new" });
    expect(fault.value).toBe("failed");
  });

  it("stops listening when the screen is left", () => {
    const scope = effectScope();
    scope.run(voice)!.toggle();
    scope.stop();
    expect(ear.did).toEqual(["start", "abort"]);
  });
});
