// @vitest-environment node
import { expect, it } from "vitest";
import { closure, comesLater } from "./build_manifest";

const manifest = {
  "index.html": { file: "index.html", imports: ["shared"], dynamicImports: ["danger"] },
  shared: { file: "assets/shared.js", css: ["assets/shared.css"], imports: ["index.html"] },
  danger: { file: "assets/danger.js", imports: ["shared"] },
};

it("follows what is imported at once, in circles too, and nothing that is fetched later", () => {
  expect(closure(manifest, ["index.html"])).toEqual(["assets/shared.css", "assets/shared.js", "index.html"]);
});

it("lets the engine and its knowledge come later, and no page", () => {
  const files = ["/assets/page.js", "/assets/page.css", "/assets/triage.wasm", "/assets/triage-knowledge.bin"];
  expect(files.filter(comesLater)).toEqual(["/assets/triage.wasm", "/assets/triage-knowledge.bin"]);
});

it("refuses a page that the build does not know", () => {
  expect(() => closure(manifest, ["gone"])).toThrow("gone");
});
