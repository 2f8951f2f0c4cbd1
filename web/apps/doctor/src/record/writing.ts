// One patient's note from the first word to the signature.
//   loading -> writing -> confirming -> signed        loading -> unreadable (with a way to try again)
//   1. What is typed is kept on the device until the server has it, and comes back after a reload.
//   2. Signing saves first; what is signed is what the doctor last saw.
//   3. While the certificate authority has not answered, nothing but `confirming` is shown.
import { onScopeDispose, reactive, ref, shallowRef, type Ref } from "vue";
import { Problem, take, type Api, type Note, type Socket, type Vault } from "@xinglin/core";
import { Autosave, RevisionConflict, type NoteStore } from "./autosave";
import { emptyDraft, sameText, type Draft } from "./note";

export type Stage = "loading" | "unreadable" | "writing" | "confirming" | "signed";
const pollMs = 2000;

export interface Writing {
  stage: Ref<Stage>;
  draft: Draft;
  autosave: Autosave;
  note: Ref<Note | undefined>;
  problem: Ref<Problem | undefined>;
  refused: Ref<boolean>;
  load(mayBeSigned: boolean): Promise<void>;
  edited(): void;
  sign(): Promise<boolean>;
  look(): Promise<void>;
}

export function useWriting(id: string, { api, socket, vault }: { api: Api; socket: Socket; vault: Vault }): Writing {
  const stage = ref<Stage>("loading");
  const draft = reactive(emptyDraft());
  const note = shallowRef<Note>();
  const problem = shallowRef<Problem>();
  const autosave = reactive(new Autosave(storeOf(id, api), draft)) as Autosave;
  const refused = ref(false);
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function load(mayBeSigned: boolean): Promise<void> {
    problem.value = undefined;
    try {
      if (mayBeSigned && (await readNote())) return;
      await readDraft();
      stage.value = "writing";
    } catch (reason) {
      problem.value = Problem.of(reason);
      if (stage.value === "loading") stage.value = "unreadable";
    }
  }

  async function readDraft(): Promise<void> {
    autosave.begin(await storeOf(id, api).load());
    const kept = await vault.get<Draft>("note", id);
    if (!kept || sameText(kept, draft)) return;
    Object.assign(draft, kept);
    autosave.edited();
  }

  async function readNote(): Promise<boolean> {
    try {
      shows(await take(api.GET("/consults/{id}/note", { params: { path: { id } } })));
      return true;
    } catch (reason) {
      if (Problem.of(reason).status === 404) return false;
      throw reason;
    }
  }

  function shows(got: Note): void {
    note.value = got;
    stage.value = got.state === "signed" ? "signed" : "confirming";
    clearTimeout(timer);
    if (stage.value === "confirming") timer = setTimeout(() => void look(), pollMs);
    else void vault.remove("note", id);
  }

  async function look(): Promise<void> {
    if (stage.value === "signed") return;
    const found = await readNote().catch(() => undefined);
    if (found === undefined && stage.value === "confirming") timer = setTimeout(() => void look(), pollMs);
    if (found === false && stage.value === "confirming") backToWriting();
  }

  // The signature was refused, by the authority or by the desk: the text is there and can be signed again.
  function backToWriting(): void {
    clearTimeout(timer);
    note.value = undefined;
    refused.value = true;
    stage.value = "writing";
    void readDraft().catch((reason) => (problem.value = Problem.of(reason)));
  }

  function edited(): void {
    void vault.put("note", id, { ...draft });
    autosave.edited();
  }

  async function sign(): Promise<boolean> {
    problem.value = undefined;
    if (!(await autosave.flush())) return false;
    refused.value = false;
    const before = stage.value;
    stage.value = "confirming";
    try {
      shows(await take(api.PUT("/consults/{id}/note-signature", { params: { path: { id } }, body: { ...draft } })));
      return true;
    } catch (reason) {
      problem.value = Problem.of(reason);
      stage.value = before;
      if (problem.value.unanswered) void look(); // It may have been signed all the same.
      return false;
    }
  }

  const deaf = socket.onState((state) => {
    const { name, key, body } = state;
    if (name === "note" && key === id && (body as { state?: string }).state === "refused") backToWriting();
  });
  onScopeDispose(() => {
    deaf();
    clearTimeout(timer);
    autosave.stop();
  });
  return { stage, draft, autosave, note, problem, refused, load, edited, sign, look };
}

function storeOf(id: string, api: Api): NoteStore {
  const params = { path: { id } };
  return {
    load: () => take(api.GET("/consults/{id}/note-draft", { params })),
    async save(draft) {
      try {
        return await take(api.PUT("/consults/{id}/note-draft", { params, body: { ...draft } }));
      } catch (reason) {
        if (Problem.of(reason).code === "consult.note_changed") throw new RevisionConflict();
        throw reason;
      }
    },
  };
}
