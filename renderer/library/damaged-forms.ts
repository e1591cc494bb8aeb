/** Forms whose content on the disk is damaged: named as soon as the host finds them, and brought back to their last sound content. */
import type { DamagedForm } from "#shared/api/contract.ts";
import { openForm } from "#renderer/app/open-form.ts";
import { runAction } from "#renderer/app/run-action.ts";
import { showToast } from "#renderer/app/toasts.ts";
import type { Workspace } from "#renderer/app/workspace.ts";
import { libraryWords } from "#renderer/text/library-words.ts";

/** Tells of those it has not told of yet. */
export async function tellDamaged(workspace: Workspace): Promise<void> {
  const { client, store } = workspace;
  const damaged = (await client.library.damaged()).filter(needsRepair);
  const told = new Set(store.get().damaged);
  store.set({ damaged: damaged.map(({ id }) => id) });
  for (const form of damaged.filter(({ id }) => !told.has(id))) {
    showToast(workspace, {
      text: libraryWords.damaged(form.projectName),
      tone: "problem",
      action: { label: libraryWords.repair, run: () => runAction(workspace, () => repairForm(workspace, form.id)) },
    });
  }
}

export async function repairForm(workspace: Workspace, id: number): Promise<void> {
  const { lost } = await workspace.client.forms.repair({ id });
  showToast(workspace, { text: libraryWords.repaired(lost), tone: "done" });
  await openForm(workspace, id);
}

/** A form in the trash is repaired when it comes back; damage to its past alone keeps nobody from working with it. */
function needsRepair({ removed, parts }: DamagedForm): boolean {
  return !removed && (parts.includes("content") || parts.includes("source"));
}
