/** Undo and redo, row commands and sums on a session: one step each, and afterwards the selection is where the change is. */
import { allSumEdits, unknownSums } from "#shared/editing/computed-amounts.ts";
import { editorWords } from "#renderer/text/editor-words.ts";
import { groupsOf } from "../cells/taken-texts.ts";
import { changedPlace } from "../cells/changed-place.ts";
import { walk } from "./form-document.ts";
import { changeRows, deletedTexts, rowsToInsert, selectedRows, type RowCommand } from "../cells/row-commands.ts";
import { selectRows } from "./select-rows.ts";
import type { SessionState } from "./session-state.ts";
import { tellStep } from "./tell-step.ts";

export function undoOrRedo(core: SessionState, command: "undo" | "redo"): void {
  const walked = walk(core.document(), command);
  if (!walked) return;
  const { step, change } = walked;
  core.apply(change);
  core.select(changedPlace(core.form(), core.template(), command === "undo" ? step.inverse : step.edits));
  if (step.cause === "imported") void core.readOriginAgain();
}

export function runRowCommand(core: SessionState, command: RowCommand): void {
  const area = core.selection();
  const rows = selectedRows(core.sheet().layout, area);
  if (!area || !rows) return core.hint(editorWords.rowsOnly);
  const before = core.form();
  const insert = rowsToInsert(core.template(), rows, area);
  const { edits, select } = changeRows(before, core.template(), rows, command, insert);
  if (edits.length === 0) return core.hint(command === "delete-rows" ? editorWords.deletedEmptyLevel : editorWords.cannotMove);
  core.take(editorWords.steps[command], edits, "command");
  selectRows(core, select, area.from.column);
  if (command === "delete-rows" && edits.length > 1) {
    const taken = deletedTexts(before, core.template(), rows);
    tellStep(core, { text: editorWords.deletedRows(edits.length, groupsOf(taken)), taken });
  } else if (command.startsWith("insert") && insert > 1) core.hint(editorWords.insertedRows(insert));
}

export function runSums(core: SessionState): void {
  const edits = allSumEdits(core.form(), core.template());
  core.take(editorWords.steps["recompute-sums"], edits, "command");
  if (unknownSums(core.form(), core.template()).length > 0) return core.hint(editorWords.notRecomputed);
  core.hint(edits.length === 0 ? editorWords.sumsAgree : editorWords.recomputed);
}
