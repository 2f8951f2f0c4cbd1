// Words by voice, where the browser can turn speech into text. Who does that is the browser's maker: the screen says so.
import { preferences } from "@xinglin/core";
import { onScopeDispose, ref, type Ref } from "vue";

interface Heard {
  resultIndex: number;
  results: ArrayLike<ArrayLike<{ transcript: string }> & { isFinal: boolean }>;
}
interface Recognition {
  lang: string;
  continuous: boolean;
  interimResults: boolean;
  onresult: ((heard: Heard) => void) | null;
  onerror: ((failed: { error: string }) => void) | null;
  onend: (() => void) | null;
  start(): void;
  stop(): void;
  abort(): void;
}
type Maker = new () => Recognition;
type Window = { SpeechRecognition?: Maker; webkitSpeechRecognition?: Maker };

export type VoiceFault = "refused" | "nothing" | "offline" | "failed";
export interface Voice {
  offered: boolean;
  listening: Ref<boolean>;
  interim: Ref<string>;
  fault: Ref<VoiceFault | undefined>;
  toggle(): void;
}

const faults: Record<string, VoiceFault> = {
  "not-allowed": "refused", "service-not-allowed": "refused", "audio-capture": "refused", "no-speech": "nothing", network: "offline",
};

export function useVoice(say: (words: string) => void, browser: Window = globalThis as Window): Voice {
  const Maker = browser.SpeechRecognition ?? browser.webkitSpeechRecognition;
  const listening = ref(false);
  const interim = ref("");
  const fault = ref<VoiceFault>();
  let ear: Recognition | undefined;

  function hear({ resultIndex, results }: Heard): void {
    interim.value = "";
    for (const result of Array.from(results).slice(resultIndex)) {
      const words = result[0]?.transcript.trim() ?? "";
      if (result.isFinal && words) say(words);
      else interim.value += words;
    }
  }
  function begin(): void {
    ear = new Maker!();
    Object.assign(ear, { lang: preferences.language === "zh" ? "zh-CN" : "en-US", continuous: true, interimResults: true });
    ear.onresult = hear;
    ear.onerror = ({ error }) => error !== "aborted" && (fault.value = faults[error] ?? "failed");
    ear.onend = () => ((listening.value = false), (interim.value = ""));
    fault.value = undefined;
    try {
      ear.start();
      listening.value = true;
    } catch {
      fault.value = "failed";
    }
  }
  const toggle = () => (listening.value ? ear?.stop() : begin());
  onScopeDispose(() => ear?.abort());
  return { offered: Maker !== undefined, listening, interim, fault, toggle };
}
