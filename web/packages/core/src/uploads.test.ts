import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { effectScope, type EffectScope } from "vue";
import type { Api } from "./client";
import { fitted } from "./pictures";
import { useUploads, type Uploads } from "./uploads";

class Request {
  static made: Request[] = [];
  upload: { onprogress?: (event: object) => void } = {};
  headers: Record<string, string> = {};
  status = 0;
  responseText = "";
  body?: Blob;
  onload?: () => void;
  onerror?: () => void;
  onabort?: () => void;
  constructor() {
    Request.made.push(this);
  }
  open(): void {}
  setRequestHeader(name: string, value: string): void {
    this.headers[name] = value;
  }
  send(body: Blob): void {
    this.body = body;
  }
  abort(): void {
    this.onabort?.();
  }
  answer(status: number, body: object): void {
    Object.assign(this, { status, responseText: JSON.stringify(body) });
    this.onload?.();
  }
}

let scope: EffectScope;
let uploads: Uploads;
const api = { headers: () => ({ "X-Xinglin-CSRF": "1" }), options: {} } as unknown as Api;
const file = (size = 10) => new File([new Uint8Array(size)], "a.heic", { type: "image/heic" });
const requests = async (count: number) => (await vi.waitFor(() => expect(Request.made.length).toBe(count)), Request.made);

beforeEach(() => {
  Request.made = [];
  vi.stubGlobal("XMLHttpRequest", Request);
  vi.stubGlobal("createImageBitmap", () => Promise.reject(new Error("unknown format")));
  URL.createObjectURL = () => "blob:x";
  URL.revokeObjectURL = vi.fn();
  scope = effectScope();
  uploads = scope.run(() => useUploads(api, 2))!;
});
afterEach(() => {
  scope.stop();
  vi.unstubAllGlobals();
});

describe("pictures on their way", () => {
  it("show how far they are, and then their id", async () => {
    uploads.add([file()]);
    const [request] = await requests(1);
    request!.upload.onprogress!({ lengthComputable: true, loaded: 5, total: 10 });
    expect([uploads.list[0]!.share, uploads.busy.value]).toEqual([0.5, true]);
    request!.answer(201, { id: "p1" });
    await vi.waitFor(() => expect(uploads.ids.value).toEqual(["p1"]));
    expect(uploads.busy.value).toBe(false);
    expect(request!.headers).toMatchObject({ "X-Xinglin-CSRF": "1", "Content-Type": "image/heic" });
  });

  it("are no more than there is room for", async () => {
    uploads.add([file(), file(), file()]);
    expect([uploads.list.length, uploads.room.value]).toEqual([2, 0]);
  });

  it("that were refused say why, and can be tried again", async () => {
    uploads.add([file()]);
    (await requests(1))[0]!.answer(422, { code: "picture.unknown_format", what: "不认识的图片格式" });
    await vi.waitFor(() => expect(uploads.list[0]!.problem?.message).toBe("不认识的图片格式"));
    expect(uploads.failed.value).toBe(true);
    uploads.retry(uploads.list[0]!.key);
    (await requests(2))[1]!.answer(201, { id: "p1" });
    await vi.waitFor(() => expect(uploads.ids.value).toEqual(["p1"]));
  });

  it("stop when they are taken back", async () => {
    uploads.add([file()]);
    const [request] = await requests(1);
    const abort = vi.spyOn(request!, "abort");
    uploads.remove(uploads.list[0]!.key);
    expect(abort).toHaveBeenCalled();
    expect(uploads.list).toEqual([]);
  });

  it("are not sent at all when they are too large for the server", async () => {
    uploads.add([file(11 * 1024 * 1024)]);
    await vi.waitFor(() => expect(uploads.list[0]!.problem?.code).toBe("upload.too_large"));
    expect(Request.made).toHaveLength(0);
  });
});

it("a picture is fitted into 1600 px and never enlarged", () => {
  expect(fitted(4000, 3000)).toEqual({ width: 1600, height: 1200 });
  expect(fitted(300, 4800)).toEqual({ width: 100, height: 1600 });
  expect(fitted(640, 480)).toEqual({ width: 640, height: 480 });
  expect(fitted(1, 100_000)).toEqual({ width: 1, height: 1600 });
});
