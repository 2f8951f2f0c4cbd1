// Calls the doctor when a patient is offered: a short sound, and a notification that names the department, never the patient.
export interface AlertChoice {
  sound: boolean;
  notice: boolean;
}

const place = "xinglin.doctor.alerts";

export function readChoice(storage: Pick<Storage, "getItem"> | undefined): AlertChoice {
  try {
    const kept = JSON.parse(storage?.getItem(place) ?? "{}") as Partial<AlertChoice>;
    return { sound: kept.sound !== false, notice: kept.notice === true };
  } catch {
    return { sound: true, notice: false };
  }
}

export function keepChoice(storage: Pick<Storage, "setItem"> | undefined, choice: AlertChoice): void {
  try {
    storage?.setItem(place, JSON.stringify(choice));
  } catch {
    // Kept for this visit only.
  }
}

// The offers that were not there before: each calls once.
export function fresh(before: ReadonlySet<string>, now: Iterable<string>): string[] {
  return [...now].filter((id) => !before.has(id));
}

let context: AudioContext | undefined;

export function chime(): void {
  if (typeof AudioContext === "undefined") return;
  context ??= new AudioContext();
  void context.resume();
  [880, 1175].forEach((pitch, n) => tone(context!, pitch, context!.currentTime + n * 0.18));
}

function tone(audio: AudioContext, pitch: number, at: number): void {
  const voice = audio.createOscillator();
  const volume = audio.createGain();
  voice.frequency.value = pitch;
  volume.gain.setValueAtTime(0.0001, at);
  volume.gain.exponentialRampToValueAtTime(0.2, at + 0.02);
  volume.gain.exponentialRampToValueAtTime(0.0001, at + 0.3);
  voice.connect(volume).connect(audio.destination);
  voice.start(at);
  voice.stop(at + 0.32);
}

export async function allowNotices(): Promise<boolean> {
  if (typeof Notification === "undefined") return false;
  return Notification.permission === "granted" || (await Notification.requestPermission()) === "granted";
}

export function notice(title: string, body: string, onOpen: () => void): void {
  if (typeof Notification === "undefined" || Notification.permission !== "granted") return;
  if (document.visibilityState === "visible") return;
  const shown = new Notification(title, { body, tag: "offer" });
  shown.onclick = () => {
    window.focus();
    onOpen();
    shown.close();
  };
}
