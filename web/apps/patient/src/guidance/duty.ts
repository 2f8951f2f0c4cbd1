// The right door: a department that fits and has a doctor on duty now; a wider one where the narrow one is not here.
import type { Department, Institution } from "@xinglin/core";

export interface Door {
  institution: Institution;
  department: Department;
}
const parent = (code: string) => code.split(".")[0]!;

export function fits(department: { code: string }, codes: string[]): boolean {
  return codes.some((code) => department.code === code || department.code === parent(code));
}

// In the order of the codes; a department of its own before the wider one.
export function rightDoor(institutions: Institution[], codes: string[]): Door | undefined {
  const doors = institutions.flatMap((institution) =>
    institution.departments.filter((each) => each.doctors_online > 0).map((department) => ({ institution, department })),
  );
  for (const wanted of [...new Set(codes.flatMap((code) => [code, parent(code)]))]) {
    const door = doors.find(({ department }) => department.code === wanted);
    if (door) return door;
  }
  return undefined;
}
