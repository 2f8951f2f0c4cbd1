// The note (病历小结) as the doctor writes it: five sections, one revision for each save.
export const sections = ["chief_complaint", "present_illness", "past_history", "management", "advice"] as const;
export type SectionName = (typeof sections)[number];
export type Sections = Record<SectionName, string>;

export interface Draft extends Sections {
  revision: number;
}

export const sectionMax = 4000;

export function emptyDraft(): Draft {
  return { chief_complaint: "", present_illness: "", past_history: "", management: "", advice: "", revision: 0 };
}

export function sectionsOf(draft: Sections): Sections {
  return Object.fromEntries(sections.map((name) => [name, draft[name]])) as Sections;
}

export function sameText(a: Sections, b: Sections): boolean {
  return sections.every((name) => a[name] === b[name]);
}

// What stands in the way of signing: the sections that are still empty.
export function missing(draft: Sections): SectionName[] {
  return sections.filter((name) => draft[name].trim() === "");
}

export interface Difference {
  name: SectionName;
  mine: string;
  theirs: string;
}

export function differences(mine: Sections, theirs: Sections): Difference[] {
  return sections.filter((name) => mine[name] !== theirs[name]).map((name) => ({ name, mine: mine[name], theirs: theirs[name] }));
}
