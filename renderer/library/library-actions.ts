/** What can be done to forms of the library. Each finishes the open form's typing first where it matters. */
import { closeForm, openForm, openSession } from "#renderer/app/open-form.ts";
import { runAction } from "#renderer/app/run-action.ts";
import { showToast } from "#renderer/app/toasts.ts";
import type { Workspace } from "#renderer/app/workspace.ts";
import { libraryWords } from "#renderer/text/library-words.ts";

export async function duplicateForm(workspace: Workspace, id: number): Promise<void> {
  if (openSession(workspace)?.id === id) await openSession(workspace)?.flush();
  const copy = await workspace.client.forms.duplicate({ id });
  await openForm(workspace, copy.id);
}

/** Takes forms out of the library; the toast brings them back. */
export async function removeForms(workspace: Workspace, ids: readonly number[]): Promise<void> {
  const open = openSession(workspace)?.id;
  const wasOpen = open !== undefined && ids.includes(open);
  if (wasOpen) await closeForm(workspace);
  await workspace.client.forms.remove({ ids: [...ids] });
  workspace.store.set({ selected: new Set() });
  showToast(workspace, {
    text: libraryWords.removed(ids.length),
    tone: "done",
    action: {
      label: libraryWords.putBack,
      run: () =>
        runAction(workspace, async () => {
          await workspace.client.forms.putBack({ ids: [...ids] });
          if (wasOpen) await openForm(workspace, open);
        }),
    },
  });
}

export async function addSamples(workspace: Workspace): Promise<void> {
  const { ids } = await workspace.client.host.addSamples();
  const [first] = ids;
  if (first !== undefined) await openForm(workspace, first);
}
