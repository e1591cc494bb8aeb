/** Stores the forms the person chose, all or none, and opens the first. */
import { enterForm, openForm } from "#renderer/app/open-form.ts";
import { showToast } from "#renderer/app/toasts.ts";
import type { Workspace } from "#renderer/app/workspace.ts";
import { importWords } from "#renderer/text/import-words.ts";
import type { FoundForm } from "./import-state.ts";
import { dismissImport } from "./read-files.ts";

export async function storeForms(workspace: Workspace, chosen: readonly FoundForm[]): Promise<void> {
  const forms = chosen.map(({ candidate: { source, recognized } }) => ({ source, recognized }));
  const { ids } = await workspace.client.imports.store({ forms });
  dismissImport(workspace);
  showToast(workspace, { text: importWords.stored(ids.length), tone: "done" });
  const [first] = ids;
  if (first === undefined) return;
  await openForm(workspace, first);
  enterForm(workspace);
}
