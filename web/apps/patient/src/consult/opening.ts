// The form as the server wants it: empty answers are left out, not sent as empty words.
import type { Opening } from "@xinglin/core";
import type { Form } from "./asking";

export interface Around {
  department: string;
  screen: string;
  assessment?: string;
  pictures: string[];
  pregnant?: string;
}

export function openingOf(form: Form, around: Around): Opening {
  const told = (text: string) => text.trim() || undefined;
  const opening: Opening = {
    department: around.department,
    screen: around.screen,
    assessment: around.assessment,
    complaint: form.complaint.trim(),
    duration: told(form.duration),
    medication: told(form.medication),
    allergy: told(form.allergy),
    pregnancy: told(around.pregnant ?? ""),
    pictures: around.pictures,
  };
  return JSON.parse(JSON.stringify(opening)) as Opening;
}
