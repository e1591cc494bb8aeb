/** Puts the library back to a backup. What is open is saved and closed first, so that the last word typed is in what is kept. */
import type { Backup } from "#shared/api/backups.ts";
import { closeForm } from "#renderer/app/open-form.ts";
import { showToast } from "#renderer/app/toasts.ts";
import type { Workspace } from "#renderer/app/workspace.ts";
import { backupWords } from "#renderer/text/backup-words.ts";
import { dateAndTime } from "#renderer/text/format.ts";

export async function restoreBackup(workspace: Workspace, { name, at }: Backup): Promise<void> {
  const { client, store } = workspace;
  await closeForm(workspace);
  await client.backups.restore({ backup: name });
  // What could be put back was taken out of another library.
  store.set({ selected: new Set(), removals: [], lookedAt: undefined, dialog: undefined });
  showToast(workspace, { text: backupWords.restored(dateAndTime(at)), tone: "done" });
}
