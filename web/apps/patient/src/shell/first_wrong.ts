// After a form was refused, the first wrong field takes the focus, so that nobody has to look for it.
import { nextTick } from "vue";

export async function toFirstWrong(): Promise<void> {
  await nextTick();
  const wrong = document.querySelector<HTMLElement>("[aria-invalid='true']");
  const field = wrong?.matches("fieldset") ? wrong.querySelector<HTMLElement>("input") : wrong;
  field?.focus();
}
