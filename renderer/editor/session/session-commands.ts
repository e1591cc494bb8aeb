/** Undo and redo, row commands and sums on a session: one step each, and afterwards the selection is where the change is. */
import { allSumEdits, unknownSums } from "#shared/editing/computed-amounts.ts";
import { editorWords } from "#renderer/text/editor-words.ts";
import { changedPlace } from "../cells/changed-place.ts";
import { walk } from "./form-document.ts";
import { indexOf } from "#renderer/paper/layout-index.ts";
import { changeRows, rowsToInsert, selectedRows, type RowCommand, type RowRange } from "../cells/row-commands.ts";
import type { SessionState } from "./session-state.ts";

export function undoOrRedo(core: SessionState, command: "undo" | "redo"): void {
  const walked = walk(core.document(), command);
  if (!walked) return;
  const { step, change } = walked;
  core.apply(change);
  core.select(changedPlace(core.form(), core.template, command === "undo" ? step.inverse : step.edits));
  if (step.cause === "imported") void core.readOriginAgain();
}

export function runRowCommand(core: SessionState, command: RowCommand): void {
  const area = core.selection();
  const rows = selectedRows(core.sheet().layout, area);
  if (!area || !rows) return core.hint(editorWords.rowsOnly);
  const { edits, select } = changeRows(core.form(), core.template, rows, command, rowsToInsert(core.template, rows, area));
  if (edits.length === 0) return core.hint(command === "delete-rows" ? editorWords.deletedEmptyLevel : editorWords.cannotMove);
  core.take(editorWords.steps[command], edits, "command");
  selectRows(core, select, area.from.column);
}

export function runSums(core: SessionState): void {
  const edits = allSumEdits(core.form(), core.template);
  core.take(editorWords.steps["recompute-sums"], edits, "command");
  if (unknownSums(core.form(), core.template).length > 0) return core.hint(editorWords.notRecomputed);
  core.hint(edits.length === 0 ? editorWords.sumsAgree : editorWords.recomputed);
}

/** Selects rows in the column that was selected before; from a level label that is the name. */
function selectRows(core: SessionState, { first, last }: RowRange, column: number): void {
  const { layout } = core.sheet();
  const { indicators } = core.template;
  const wanted = column >= indicators.value.columns[0] ? "value" : "name";
  const index = indexOf(layout);
  const top = index.cellOf({ kind: "indicator", row: first, column: wanted });
  const bottom = index.cellOf({ kind: "indicator", row: last, column: wanted });
  if (!top || !bottom) return;
  core.selectArea({
    from: { row: top.row, column: top.column },
    to: { row: bottom.row + bottom.rowSpan - 1, column: bottom.column + bottom.columnSpan - 1 },
  });
}
