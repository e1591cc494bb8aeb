/** Undoing what was stored last: the forms wait in the tray again as they did, and the library is as it was. */
import { closeForm, openSession } from "#renderer/editor/open-form.ts";
import { showToast } from "#renderer/desk/toasts/toasts.ts";
import type { Desk } from "#renderer/desk/desk.ts";
import { selectForms } from "#renderer/desk/forms-list.ts";
import { importWords } from "#renderer/text/import-words.ts";
import { refreshTray, showTray } from "../tray/tray-actions.ts";

/** A form of the tray and what it is in the library. */
export interface StoredForm {
  readonly tray: number;
  readonly form: number;
}

export async function unstore(desk: Desk, stored: readonly StoredForm[]): Promise<void> {
  const open = openSession(desk)?.id;
  // What was typed in it comes first: a form that was changed stays where it is.
  if (stored.some(({ form }) => form === open)) await closeForm(desk);
  const { back } = await desk.client.imports.unstore({ ids: stored.map(({ tray }) => tray) });
  await refreshTray(desk);
  if (back.length > 0) {
    selectForms(desk, []);
    showTray(desk);
  }
  const text = importWords.unstored(back.length, stored.length - back.length);
  showToast(desk, { text, tone: back.length < stored.length ? "problem" : "done" });
}
