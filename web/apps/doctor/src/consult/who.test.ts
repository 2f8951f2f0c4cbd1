import { describe, expect, it } from "vitest";
import { ageOf, nameOf, namedAllergy, pregnancyOf, sexAndAge, sexOf } from "./who";

const say = (key: string, values?: Record<string, unknown>) => (values ? `${key} ${Object.values(values).join()}` : key);
const patient = (over: object) => ({ patient: { person: "p", ...over } });

describe("a patient in few words", () => {
  it("has a name, or says that none was given", () => {
    expect(nameOf(patient({ name: "张伟" }), say)).toBe("张伟");
    expect(nameOf(patient({ name: "  " }), say)).toBe("consult.unnamed");
    expect(nameOf(undefined, say)).toBe("consult.unnamed");
  });
  it("never guesses sex or age", () => {
    expect(sexOf(patient({ sex: "unknown" }), say)).toBe("consult.unknown");
    expect(ageOf(patient({}), say)).toBe("consult.no_age");
    expect(sexAndAge(patient({}), say)).toBe("");
  });
  it("is as old as he is, also in his first year", () => {
    expect(ageOf(patient({ age: 0 }), say)).toBe("consult.age 0");
    expect(sexAndAge(patient({ sex: "female", age: 34 }), say)).toBe("consult.female 34");
  });
  it("has an allergy only when one was named", () => {
    expect(namedAllergy({ allergy: " 青霉素 " })).toBe("青霉素");
    expect(namedAllergy({})).toBe("");
    const none = ["无", "没有。", "None", "NKDA", " 无过敏史 ", "不清楚", "Unknown"];
    for (const allergy of none) expect(namedAllergy({ allergy })).toBe("");
    expect(namedAllergy({ allergy: "无花果" })).toBe("无花果");
  });
  it("is heeded when she is or may be pregnant, in whatever words", () => {
    expect(pregnancyOf({ pregnancy: "yes" }, say)).toEqual({ text: "consult.pregnant.yes", heed: true });
    expect(pregnancyOf({ pregnancy: "unsure" }, say)?.heed).toBe(true);
    expect(pregnancyOf({ pregnancy: "no" }, say)?.heed).toBe(false);
    expect(pregnancyOf({ pregnancy: "孕 20 周" }, say)).toEqual({ text: "孕 20 周", heed: true });
    expect(pregnancyOf({}, say)).toBeNull();
  });
});
