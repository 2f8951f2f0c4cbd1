// Sounds while an alarm stands that nobody here is dealing with. Not silenced by a switch: only by taking the alarm.
export interface Voice {
  sound(): void;
  blocked(): boolean; // A browser gives no sound before the first key or click.
}

export const pauseMs = 2500;

export class Siren {
  private timer: ReturnType<typeof setInterval> | undefined;

  constructor(private readonly voice: Voice) {}

  get sounding(): boolean {
    return this.timer !== undefined;
  }

  set(wanted: boolean): void {
    if (wanted === this.sounding) return;
    if (!wanted) return this.stop();
    this.voice.sound();
    this.timer = setInterval(() => this.voice.sound(), pauseMs);
  }

  stop(): void {
    clearInterval(this.timer);
    this.timer = undefined;
  }
}

const pitches = [740, 988, 740, 988];

export function browserVoice(): Voice {
  let audio: AudioContext | undefined;
  const context = () => (audio ??= new AudioContext());
  return {
    sound() {
      if (typeof AudioContext === "undefined") return;
      void context().resume();
      pitches.forEach((pitch, n) => tone(context(), pitch, context().currentTime + n * 0.22));
    },
    blocked: () => typeof AudioContext !== "undefined" && context().state === "suspended",
  };
}

function tone(audio: AudioContext, pitch: number, at: number): void {
  const voice = audio.createOscillator();
  const volume = audio.createGain();
  voice.type = "square";
  voice.frequency.value = pitch;
  volume.gain.setValueAtTime(0.3, at);
  volume.gain.exponentialRampToValueAtTime(0.0001, at + 0.2);
  voice.connect(volume).connect(audio.destination);
  voice.start(at);
  voice.stop(at + 0.21);
}
