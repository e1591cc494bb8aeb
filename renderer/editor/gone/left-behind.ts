/** Texts that were typed into a form that is gone, once the person leaves it: told, to be copied. */
import type { Desk } from "#renderer/desk/desk.ts";
import { runAction } from "#renderer/desk/run-action.ts";
import { showToast } from "#renderer/desk/toasts/toasts.ts";
import { goneWords } from "#renderer/text/gone-words.ts";
import type { FormSession } from "../editor-port.ts";

export function tellLeftBehind(desk: Desk, session: FormSession): void {
  const { saving, form } = session.getState();
  if (saving.state !== "gone" || saving.texts.length === 0) return;
  const { texts } = saving;
  const copy = { label: goneWords.copy, run: () => runAction(desk, () => copyTexts(desk, texts)) };
  showToast(desk, { text: goneWords.leftBehind(form.projectName), tone: "problem", stays: true, action: copy });
}

export async function copyTexts(desk: Desk, texts: readonly string[]): Promise<void> {
  await navigator.clipboard.writeText(texts.join("\n"));
  showToast(desk, { text: goneWords.copied, tone: "done" });
}
