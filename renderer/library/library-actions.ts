/** What can be done to forms of the library. Each finishes the open form's typing first where it matters. */
import { closeForm, openForm, openSession, readyToLeave } from "#renderer/editor/open-form.ts";
import type { Desk } from "#renderer/desk/desk.ts";
import { selectForms } from "#renderer/desk/forms-list.ts";
import { stepForm } from "#renderer/editor/step-form.ts";
import { libraryWords } from "#renderer/text/library-words.ts";
import { typeTexts } from "#shared/editing/type-text.ts";
import { templateOf } from "#shared/template/templates.ts";
import { addDeed, type Removal } from "./library-deeds.ts";
import { tellRemoval } from "./tell-removal.ts";

export async function duplicateForm(desk: Desk, id: number): Promise<void> {
  await readyToLeave(desk);
  const copy = await desk.client.forms.duplicate({ id });
  await openForm(desk, copy.id);
}

/** Takes forms out of the library; the toast brings them back, and so does 撤销移出. The trash has them as well. */
export async function removeForms(desk: Desk, ids: readonly number[]): Promise<void> {
  const current = openSession(desk)?.id;
  const open = current !== undefined && ids.includes(current) ? current : undefined;
  if (open !== undefined) await closeForm(desk);
  await desk.client.forms.remove({ ids: [...ids] });
  selectForms(desk, []);
  const removal: Removal = { kind: "removal", ids, open };
  addDeed(desk, removal);
  tellRemoval(desk, removal);
}

/** One step of the form, open or not. */
export async function renameForm(desk: Desk, id: number, name: string): Promise<void> {
  const step = await stepForm(desk, id, {
    label: libraryWords.rename,
    cause: "command",
    editsOf: (form) => typeTexts(form, templateOf(form.template), [{ field: "projectName", text: name }]),
  });
  if (step) addDeed(desk, { kind: "renaming", step });
}

export async function addSamples(desk: Desk): Promise<void> {
  await readyToLeave(desk);
  const { ids } = await desk.client.host.addSamples();
  const [first] = ids;
  if (first !== undefined) await openForm(desk, first);
}
