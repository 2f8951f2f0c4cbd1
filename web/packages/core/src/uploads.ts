// Pictures on their way: made small, sent with progress, removable at every moment, tried again by a tap.
import { reactive, computed, onScopeDispose } from "vue";
import { upload, type Api } from "./client";
import { largestFile, shrink } from "./pictures";
import { Problem } from "./problem";

export interface Uploading {
  key: string;
  preview: string;
  share: number;
  id?: string;
  problem?: Problem;
}
interface Held extends Uploading {
  file: Blob;
  stop: AbortController;
}

export function useUploads(api: Api, most: number) {
  const held = reactive<Held[]>([]);
  const ids = computed(() => held.flatMap((each) => (each.id ? [each.id] : [])));
  const busy = computed(() => held.some((each) => !each.id && !each.problem));
  const failed = computed(() => held.some((each) => each.problem));
  const room = computed(() => most - held.length);

  function add(files: Iterable<File>): void {
    for (const file of [...files].slice(0, room.value)) {
      held.push({
        key: crypto.randomUUID(),
        preview: URL.createObjectURL(file),
        share: 0,
        file,
        stop: new AbortController(),
      } as Held);
      void send(held.at(-1)!);
    }
  }

  async function send(each: Held): Promise<void> {
    each.problem = undefined;
    each.share = 0;
    try {
      const small = await shrink(each.file);
      if (small.size > largestFile) throw new Problem({ status: 413, code: "upload.too_large" });
      each.id = (await upload(api, small, (share) => (each.share = share), each.stop.signal)).id;
    } catch (reason) {
      each.problem = Problem.of(reason);
    }
  }

  function retry(key: string): void {
    const each = held.find((other) => other.key === key);
    if (each?.problem) void send(each);
  }

  function remove(key: string): void {
    const at = held.findIndex((each) => each.key === key);
    const [gone] = at < 0 ? [] : held.splice(at, 1);
    gone?.stop.abort();
    if (gone) URL.revokeObjectURL(gone.preview);
  }

  const clear = () => [...held].forEach((each) => remove(each.key));
  onScopeDispose(clear);
  return { list: held as Uploading[], ids, busy, failed, room, add, retry, remove, clear };
}

export type Uploads = ReturnType<typeof useUploads>;
