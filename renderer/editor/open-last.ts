/** Opens the form to begin with: the one asked for, where the library has it, else the one that was worked on last. */
import type { Desk } from "#renderer/desk/desk.ts";
import { formsList } from "#renderer/desk/forms-list.ts";
import { openForm } from "./open-form.ts";

export async function openLast(desk: Desk, wanted?: number): Promise<void> {
  const { forms = [] } = desk.part(formsList).get();
  const latest = forms.reduce((best, form) => (form.savedAt > best ? form.savedAt : best), 0);
  const first = forms.find(({ id }) => id === wanted) ?? forms.find(({ savedAt }) => savedAt === latest);
  if (first) await openForm(desk, first.id);
}
