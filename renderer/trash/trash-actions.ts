/** What can be done to forms in the trash. The list follows by itself: the host tells of every change. */
import type { Desk } from "#renderer/desk/desk.ts";
import { showToast } from "#renderer/desk/toasts/toasts.ts";
import { trashWords } from "#renderer/text/trash-words.ts";

export async function putBackForms(desk: Desk, ids: readonly number[]): Promise<void> {
  await desk.client.forms.putBack({ ids: [...ids] });
  showToast(desk, { text: trashWords.putBackDone(ids.length), tone: "done" });
}

/** For good; one that was put back meanwhile stays. */
export async function eraseForms(desk: Desk, ids: readonly number[]): Promise<void> {
  const erased = await desk.client.forms.erase({ ids: [...ids] });
  showToast(desk, { text: trashWords.erased(erased.ids.length), tone: "done" });
}
