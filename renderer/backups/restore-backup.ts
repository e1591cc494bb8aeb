/**
 * Puts the library back to a backup. What is open is saved and closed first, so that the last word typed is in what is kept, and opened again
 * as the backup has it.
 */
import type { Backup } from "#shared/api/backups.ts";
import { closeDialog } from "#renderer/desk/dialogs/dialog.ts";
import type { Desk } from "#renderer/desk/desk.ts";
import { readList, selectForms } from "#renderer/desk/forms-list.ts";
import { showToast } from "#renderer/desk/toasts/toasts.ts";
import { openedForm } from "#renderer/editor/opened.ts";
import { closeForm } from "#renderer/editor/open-form.ts";
import { openLast } from "#renderer/editor/open-last.ts";
import { backupWords } from "#renderer/text/backup-words.ts";
import { dateAndTime } from "#renderer/text/format.ts";

export async function restoreBackup(desk: Desk, { name, at }: Backup): Promise<void> {
  const { opened } = desk.part(openedForm).get();
  await closeForm(desk);
  await desk.client.backups.restore({ backup: name });
  selectForms(desk, []);
  closeDialog(desk);
  showToast(desk, { text: backupWords.restored(dateAndTime(at)), tone: "done" });
  await readList(desk);
  await openLast(desk, opened.state === "none" ? undefined : opened.id);
}
