import { nextTick } from "vue";
import { describe, expect, it } from "vitest";
import { followScale, readScale, scale } from "./scale";

describe("the size of text at a desk", () => {
  it("is normal until somebody chooses another", () => {
    expect(readScale(undefined)).toBe("normal");
    expect(readScale({ getItem: () => "huge" })).toBe("normal");
    expect(readScale({ getItem: () => "larger" })).toBe("larger");
  });

  it("stands on the root element, for the styles", async () => {
    const root = document.createElement("html");
    followScale(root);
    scale.value = "large";
    await nextTick();
    expect(root.dataset.scale).toBe("large");
    scale.value = "normal";
  });
});
