/** Brings a damaged form back to its last sound content, says what is not in it, and opens it. */
import type { Desk } from "#renderer/desk/desk.ts";
import { showToast } from "#renderer/desk/toasts/toasts.ts";
import { failureWords } from "#renderer/text/failure-words.ts";
import { openForm } from "./open-form.ts";

export async function repairForm(desk: Desk, id: number): Promise<void> {
  const { lost } = await desk.client.forms.repair({ id });
  showToast(desk, { text: failureWords.repaired(lost), tone: "done" });
  await openForm(desk, id);
}
