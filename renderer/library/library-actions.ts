/** What can be done to forms of the library. Each finishes the open form's typing first where it matters. */
import type { RemovedForm } from "#shared/api/contract.ts";
import { closeForm, openForm, openSession } from "#renderer/editor/open-form.ts";
import { runAction } from "#renderer/desk/run-action.ts";
import { showToast } from "#renderer/desk/toasts/toasts.ts";
import { definePart, type Desk } from "#renderer/desk/desk.ts";
import { formsList, selectForms } from "#renderer/desk/forms-list.ts";
import { createStore } from "#renderer/desk/store.ts";
import { libraryWords } from "#renderer/text/library-words.ts";

/** Forms taken out of the library together; `open` was the one being edited. */
interface Removal {
  readonly ids: readonly number[];
  readonly open: number | undefined;
}

/** What can be put back into the library, the latest last. */
export const removedForms = definePart(() => createStore<{ readonly removals: readonly Removal[] }>({ removals: [] }));

export async function duplicateForm(desk: Desk, id: number): Promise<void> {
  if (openSession(desk)?.id === id) await openSession(desk)?.flush();
  const copy = await desk.client.forms.duplicate({ id });
  await openForm(desk, copy.id);
}

/** Takes forms out of the library; the toast brings them back, and so does 撤销移出. The trash has them as well. */
export async function removeForms(desk: Desk, ids: readonly number[]): Promise<void> {
  const current = openSession(desk)?.id;
  const open = current !== undefined && ids.includes(current) ? current : undefined;
  if (open !== undefined) await closeForm(desk);
  await desk.client.forms.remove({ ids: [...ids] });
  const removal: Removal = { ids, open };
  selectForms(desk, []);
  desk.part(removedForms).set(({ removals }) => ({ removals: [...removals, removal] }));
  showToast(desk, {
    text: libraryWords.removed(ids.length),
    tone: "done",
    action: { label: libraryWords.putBack, run: () => runAction(desk, () => putBack(desk, removal)) },
  });
}

export async function putBackLast(desk: Desk): Promise<void> {
  const last = removalsToUndo(desk.part(removedForms).get().removals, desk.part(formsList).get().removed).at(-1);
  if (last) await putBack(desk, last);
}

/** Those of which something is in the trash still: other forms were put back or erased there, or in another window. */
export function removalsToUndo(removals: readonly Removal[], removed: readonly RemovedForm[]): Removal[] {
  const there = new Set(removed.map(({ id }) => id));
  return removals.filter(({ ids }) => ids.some((id) => there.has(id)));
}

async function putBack(desk: Desk, removal: Removal): Promise<void> {
  const there = new Set((await desk.client.library.removed()).map(({ id }) => id));
  const ids = removal.ids.filter((id) => there.has(id));
  const store = desk.part(removedForms);
  store.set(({ removals }) => ({ removals: removals.filter((other) => other !== removal) }));
  if (ids.length === 0) return;
  await desk.client.forms.putBack({ ids });
  if (removal.open !== undefined && there.has(removal.open)) await openForm(desk, removal.open);
}

export async function addSamples(desk: Desk): Promise<void> {
  const { ids } = await desk.client.host.addSamples();
  const [first] = ids;
  if (first !== undefined) await openForm(desk, first);
}
