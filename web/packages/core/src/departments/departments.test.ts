import { beforeEach, describe, expect, it } from "vitest";
import table from "../../../../../knowledge/triage/departments.yaml?raw";
import { preferences } from "../preferences";
import { departmentName, fetchThem, nationalDepartments } from ".";

beforeEach(() => void (preferences.language = "en"));

describe("a department's name", () => {
  it("is the institution's own in Chinese", () => {
    preferences.language = "zh";
    expect(departmentName({ code: "02", name: "全科门诊" })).toBe("全科门诊");
  });

  it("is that of the national subject in English, by code or by its Chinese name", async () => {
    await fetchThem();
    expect(departmentName({ code: "02", name: "全科门诊" })).toBe("General practice");
    expect(departmentName({ name: "内科" })).toBe("Internal medicine");
  });

  it("stays what it is where nobody has translated it", async () => {
    await fetchThem();
    expect(departmentName({ name: "杏林特色门诊" })).toBe("杏林特色门诊");
  });

  it("is known for every line of the knowledge", async () => {
    await fetchThem();
    expect(nationalDepartments().value.length).toBe(table.split("\n").filter((line) => line.startsWith('"')).length);
  });
});
