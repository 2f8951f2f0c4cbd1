import { describe, expect, it } from "vitest";
import { preferences } from "@xinglin/core";
import { dayText, findingTexts, missingText, reasonText, termText, untilText } from "./reading";
import en from "./words/en";
import zh from "./words/zh";

preferences.language = "zh";
type Tree = { [key: string]: string | Tree };
const found = (key: string, tree: Tree) => key.split(".").reduce<string | Tree | undefined>((at, part) => (typeof at === "object" ? at[part] : undefined), { doctors: tree } as Tree);
const fill = (text: string, values: Record<string, unknown> = {}) => text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]));
const say = (key: string, values?: Record<string, unknown>) => {
  const text = found(key, zh);
  return typeof text === "string" ? fill(text, values) : key;
};
const flat = (words: Tree, at = ""): [string, string][] =>
  Object.entries(words).flatMap(([key, value]): [string, string][] => (typeof value === "string" ? [[at + key, value]] : flat(value, `${at}${key}.`)));
const holes = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((each) => each[1]).sort();

describe("the codes of a doctor's joining", () => {
  it("say which paper is missing, and which has run out", () => {
    expect(missingText("licence", say)).toBe("医师执业证书");
    expect(missingText("licence_ended", say)).toBe("医师执业证书已过有效期");
    expect(missingText("three_years", say)).toBe("独立临床工作满三年");
  });
  it("are said one by one where the registry found several things", () => {
    expect(findingTexts("name_differs scope_not_registered", say)).toEqual(["姓名与登记不一致", "有的执业范围没有登记"]);
    expect(findingTexts("", say)).toEqual([]);
    expect(findingTexts("registry.refused", say)).toEqual(["登记系统没有受理"]);
  });
  it("leave alone what a person wrote", () => {
    expect(reasonText("面核三次失败", say)).toBe("面核三次失败");
    expect(reasonText("directory.paper_ended", say)).toBe("有证书已到期");
    expect(reasonText("Seen twice", say)).toBe("Seen twice");
  });
  it("stay readable where a code is newer than the words", () => expect(missingText("portrait", say)).toBe("portrait"));
});

describe("the days of a doctor's papers", () => {
  it("are days of the calendar, whatever the time zone", () => {
    expect(dayText("2027-01-01", "zh")).toBe("2027年1月1日");
    expect(dayText("2027-01-01", "en")).toBe("1 January 2027");
  });
  it("have an end, or say that they have none", () => {
    expect(termText({ from: "2019-01-01", to: "2027-11-22" }, say)).toBe("有效期 2019年1月1日 至 2027年11月22日");
    expect(termText({ from: "2019-01-01" }, say)).toContain("长期有效");
  });
  it("say how long is left, and that it is over", () => {
    const soon = new Date(Date.now() + 3 * 86_400_000 + 60_000).toISOString();
    expect(untilText(soon, say)).toContain("core.time.days");
    expect(untilText(new Date(Date.now() - 1000).toISOString(), say)).toContain("已到期");
  });
});

describe("the words about doctors", () => {
  it("are the same set in both languages, with the same gaps", () => {
    expect(flat(en as Tree).map(([key]) => key)).toEqual(flat(zh as Tree).map(([key]) => key));
    const english = new Map(flat(en as Tree));
    for (const [key, text] of flat(zh as Tree)) expect([key, holes(english.get(key)!)]).toEqual([key, holes(text)]);
  });
});
