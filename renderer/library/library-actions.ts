/** What can be done to forms of the library. Each finishes the open form's typing first where it matters. */
import { closeForm, openForm, openSession } from "#renderer/editor/open-form.ts";
import { runAction } from "#renderer/desk/run-action.ts";
import { showToast } from "#renderer/desk/toasts/toasts.ts";
import type { Removal, Workspace } from "#renderer/desk/desk.ts";
import { libraryWords } from "#renderer/text/library-words.ts";

export async function duplicateForm(workspace: Workspace, id: number): Promise<void> {
  if (openSession(workspace)?.id === id) await openSession(workspace)?.flush();
  const copy = await workspace.client.forms.duplicate({ id });
  await openForm(workspace, copy.id);
}

/** Takes forms out of the library; the toast brings them back, and so does 撤销移出 for as long as the window lives. */
export async function removeForms(workspace: Workspace, ids: readonly number[]): Promise<void> {
  const current = openSession(workspace)?.id;
  const open = current !== undefined && ids.includes(current) ? current : undefined;
  if (open !== undefined) await closeForm(workspace);
  await workspace.client.forms.remove({ ids: [...ids] });
  const removal: Removal = { ids, open };
  workspace.store.set(({ removals }) => ({ selected: new Set(), removals: [...removals, removal] }));
  showToast(workspace, {
    text: libraryWords.removed(ids.length),
    tone: "done",
    action: { label: libraryWords.putBack, run: () => runAction(workspace, () => putBack(workspace, removal)) },
  });
}

export async function putBackLast(workspace: Workspace): Promise<void> {
  const last = workspace.store.get().removals.at(-1);
  if (last) await putBack(workspace, last);
}

async function putBack(workspace: Workspace, removal: Removal): Promise<void> {
  const { client, store } = workspace;
  if (!store.get().removals.includes(removal)) return;
  await client.forms.putBack({ ids: [...removal.ids] });
  store.set(({ removals }) => ({ removals: removals.filter((other) => other !== removal) }));
  if (removal.open !== undefined) await openForm(workspace, removal.open);
}

export async function addSamples(workspace: Workspace): Promise<void> {
  const { ids } = await workspace.client.host.addSamples();
  const [first] = ids;
  if (first !== undefined) await openForm(workspace, first);
}
