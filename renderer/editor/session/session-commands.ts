/** Undo and redo, row commands and sums on a session: one step each, and afterwards the selection is where the change is. */
import { allSumEdits, unknownSums } from "#shared/editing/computed-amounts.ts";
import type { Edit } from "#shared/form/edit.ts";
import type { Step } from "#shared/form/history.ts";
import type { Area } from "#renderer/paper/area.ts";
import { areaOf, indexOf, union } from "#renderer/paper/layout-index.ts";
import { editorWords } from "#renderer/text/editor-words.ts";
import { groupsOf } from "../cells/taken-texts.ts";
import { changedCells } from "../cells/changed-place.ts";
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
  const place = walkedPlace(core, step, command);
  if (place) core.selectArea(place);
  if (step.cause === "imported") void core.readOriginAgain();
}

/** What the step was taken on, with the texts it changed; of other steps the first cell they changed. */
function walkedPlace(core: SessionState, step: Step, command: "undo" | "redo"): Area | undefined {
  const { layout } = core.sheet();
  const edits = command === "undo" ? step.inverse : step.edits;
  const changed = (some: readonly Edit[]) =>
    changedCells(core.form(), core.template(), layout, some).map((cell) => areaOf(cell));
  const on = core.takenOn(step);
  const texts = on ? changed(edits.filter(({ kind }) => kind === "set-field")) : [];
  if (on && (command === "undo" || texts.length > 0)) return indexOf(layout).wholeArea(texts.reduce(union, on));
  return changed(edits)[0];
}

export function runRowCommand(core: SessionState, command: RowCommand): void {
  const area = core.selection();
  const rows = selectedRows(core.sheet().layout, area);
  if (!area || !rows) return core.hint(editorWords.rowsOnly);
  const before = core.form();
  const insert = rowsToInsert(core.template(), rows, area);
  const { edits, select } = changeRows(before, core.template(), rows, command, insert);
  if (edits.length === 0) return core.hint(command === "delete-rows" ? editorWords.deletedEmptyLevel : editorWords.cannotMove);
  core.take(editorWords.steps[command], edits, "command", area);
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
