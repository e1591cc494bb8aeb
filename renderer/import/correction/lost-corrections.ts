/**
 * What was corrected here and found no way into the form: another window corrected it first, or it has left the tray. Text that was typed
 * and cannot be offered to be put back is told of, to be copied.
 */
import type { Change } from "#shared/correcting/correction.ts";
import type { Edit } from "#shared/form/edit.ts";
import type { Desk } from "#renderer/desk/desk.ts";
import { runAction } from "#renderer/desk/run-action.ts";
import { showToast } from "#renderer/desk/toasts/toasts.ts";
import { importWords } from "#renderer/text/import-words.ts";

export interface LostCorrections {
  /** What the form is called here. */
  readonly project: string;
  /** One sentence. */
  readonly reason: string;
  /** What was typed. */
  readonly texts: readonly string[];
}

/** The texts that were typed last in each field, without those that are offered. */
export function typedTexts(lost: readonly Change[], offered: readonly Edit[]): string[] {
  const texts = new Map<string, string>();
  const kept = new Set(offered.flatMap((edit) => textsOf(edit)));
  for (const edit of editsOf(lost)) if (edit.kind === "set-field") texts.set(edit.field, edit.text);
  return [...texts.values()].filter((text) => text !== "" && !kept.has(text));
}

/** Wherever it stands: rows may have gone elsewhere. */
function textsOf(edit: Edit): string[] {
  if (edit.kind === "set-field") return [edit.text];
  if (edit.kind !== "splice-indicators") return [];
  return edit.insert.flatMap((row) => Object.values(row).filter((text) => typeof text === "string"));
}

export function tellLost(desk: Desk, { project, reason, texts }: LostCorrections): void {
  const copy = async () => {
    await navigator.clipboard.writeText(texts.join("\n"));
    showToast(desk, { text: importWords.copied, tone: "done" });
  };
  const action = { label: importWords.copyLost, run: () => runAction(desk, copy) };
  const text = importWords.lost(project, reason);
  showToast(desk, { text, tone: "problem", stays: true, ...(texts.length > 0 && { action }) });
}

/** A piece that was placed waits for its place again: its text is not lost. */
function editsOf(changes: readonly Change[]): Edit[] {
  return changes.flatMap((change) => {
    if (change.kind === "take") return change.placing ? [] : change.edits;
    return change.kind === "retake" ? change.edits : [];
  });
}
