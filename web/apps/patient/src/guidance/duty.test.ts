import type { Institution } from "@xinglin/core";
import { describe, expect, it } from "vitest";
import { fits, rightDoor } from "./duty";

const department = (code: string, doctors_online: number) => ({ id: code, code, name: code, doctors_online, waiting: 0 });
const hospital = (id: string, ...departments: ReturnType<typeof department>[]) => ({ id, name: id, departments }) as unknown as Institution;
const at = (...hospitals: Institution[]) => (codes: string[]) => {
  const door = rightDoor(hospitals, codes);
  return door && `${door.institution.id} ${door.department.code}`;
};

describe("the right door", () => {
  it("is the department itself where it is on duty, in any of the institutions", () => {
    expect(at(hospital("a", department("03", 1)), hospital("b", department("03.01", 1)))(["03.01"])).toBe("b 03.01");
  });

  it("is the wider department where the narrow one is not here", () => {
    expect(at(hospital("a", department("02", 1), department("03", 1)))(["03.01", "02"])).toBe("a 03");
  });

  it("is the next best where nobody of the best is on duty", () => {
    expect(at(hospital("a", department("03", 0), department("02", 2)))(["03.01", "02"])).toBe("a 02");
  });

  it("is none where nobody fits", () => {
    expect(at(hospital("a", department("10", 1)))(["03.01"])).toBeUndefined();
  });

  it("is told from the others in the list", () => {
    expect([fits({ code: "03" }, ["03.01"]), fits({ code: "03.02" }, ["03.01"])]).toEqual([true, false]);
  });
});
