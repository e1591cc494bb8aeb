/**
 * What was corrected here and found no way into the form: another window corrected it first, or it has left the tray. Text that was typed
 * is put on offer where the form still has its place, and told of to be copied where it has not.
 */
import type { Change } from "#shared/correcting/correction.ts";
import type { Edit } from "#shared/form/edit.ts";
import type { Form } from "#shared/form/form.ts";
import { showToast } from "#renderer/app/toasts.ts";
import { runAction } from "#renderer/app/run-action.ts";
import type { Workspace } from "#renderer/app/workspace.ts";
import { rebase } from "#renderer/editor/session/rebase.ts";
import { importWords } from "#renderer/text/import-words.ts";

export interface LostCorrections {
  /** What the form is called here. */
  readonly project: string;
  /** One sentence. */
  readonly reason: string;
  /** What was typed. */
  readonly texts: readonly string[];
}

/** The edits that put the texts back into the form as it is now. */
export function editsToPutBack(mine: Form, theirs: Form, lost: readonly Change[]): readonly Edit[] {
  return rebase(mine, theirs, editsOf(lost)).history.undone.at(-1)?.edits ?? [];
}

/** The texts that were typed last in each field, without those that are offered. */
export function typedTexts(lost: readonly Change[], offered: readonly Edit[]): string[] {
  const texts = new Map<string, string>();
  for (const edit of editsOf(lost)) if (edit.kind === "set-field") texts.set(edit.field, edit.text);
  for (const edit of offered) if (edit.kind === "set-field") texts.delete(edit.field);
  return [...texts.values()].filter((text) => text !== "");
}

export function tellLost(workspace: Workspace, { project, reason, texts }: LostCorrections): void {
  const copy = async () => {
    await navigator.clipboard.writeText(texts.join("\n"));
    showToast(workspace, { text: importWords.copied, tone: "done" });
  };
  const action = { label: importWords.copyLost, run: () => runAction(workspace, copy) };
  const text = importWords.lost(project, reason);
  showToast(workspace, { text, tone: "problem", stays: true, ...(texts.length > 0 && { action }) });
}

/** A piece that was placed waits for its place again: its text is not lost. */
function editsOf(changes: readonly Change[]): Edit[] {
  return changes.flatMap((change) => {
    if (change.kind === "take") return change.placing ? [] : change.edits;
    return change.kind === "retake" ? change.edits : [];
  });
}
