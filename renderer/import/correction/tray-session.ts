/** One form of the tray being looked at and corrected, with the commands the menus and the tool bar know from the editor. */
import type { OpenTrayForm } from "#shared/api/imports.ts";
import { allSumEdits } from "#shared/editing/computed-amounts.ts";
import type { Template } from "#shared/template/template.ts";
import type { Client } from "#renderer/desk/client.ts";
import type { EditorCommand } from "#renderer/desk/edit-target.ts";
import { changeRows, selectedRows, type RowCommand } from "#renderer/editor/cells/row-commands.ts";
import { editorWords } from "#renderer/text/editor-words.ts";
import { importWords } from "#renderer/text/import-words.ts";
import { cellOfField } from "#renderer/paper/source/field-cells.ts";
import { placePiece, type Joining, type PieceTarget } from "./place-piece.ts";
import { createTraySessionCore, type SlotPlace, type TrayListeners, type TraySessionState } from "./tray-session-core.ts";
import { createTrayTyping, type TrayTyping } from "./tray-typing.ts";

export interface TraySession extends TrayTyping {
  readonly id: number;
  readonly template: Template;
  readonly subscribe: (listener: () => void) => () => void;
  readonly getState: () => TraySessionState;
  readonly run: (command: EditorCommand) => void;
  readonly place: (piece: number, target: PieceTarget, joining: Joining) => void;
  /** Goes by another reading of the source, by its index among them. */
  readonly readOtherwise: (reading: number) => void;
  readonly goTo: (current: SlotPlace) => void;
  readonly hint: (text: string | undefined) => void;
  /** A text is being typed, which this finishes; with none, no longer. */
  readonly setTyping: (finish: (() => void) | undefined) => void;
  readonly finishTyping: () => void;
  /** The tray lists the form at this revision. */
  readonly noticeRevision: (revision: number) => void;
  /** The library may be another one now. */
  readonly readAnew: () => void;
  /** Finishes what is being typed; resolves when the tray has everything, or has refused it. */
  readonly flush: () => Promise<void>;
}

export function createTraySession(imports: Client["imports"], opened: OpenTrayForm, listeners: TrayListeners): TraySession {
  const core = createTraySessionCore(imports, opened, listeners);
  const { template, getState } = core;
  let typing: (() => void) | undefined;
  const finishTyping = () => typing?.();

  const changeSelectedRows = (command: RowCommand) => {
    const { form, layout, current } = getState();
    const rows = selectedRows(layout, { from: current, to: current });
    if (!rows) return core.hint(editorWords.rowsOnly);
    const { edits, select } = changeRows(form, template, rows, command, 1);
    core.apply({ kind: "take", label: editorWords.steps[command], edits: [...edits] });
    const row = getState().layout.indicatorRows[select.first];
    if (row !== undefined) core.goTo({ ...current, row });
  };

  return {
    id: opened.form.id,
    template,
    subscribe: core.subscribe,
    getState,
    ...createTrayTyping(core),
    run(command) {
      switch (command) {
        case "undo":
          return void core.apply({ kind: "undo" });
        case "redo":
          return core.redo();
        case "recompute-sums": {
          const edits = [...allSumEdits(getState().form, template)];
          return void core.apply({ kind: "take", label: editorWords.steps[command], edits });
        }
        case "insert-above":
        case "insert-below":
        case "delete-rows":
        case "move-up":
        case "move-down":
          return changeSelectedRows(command);
        case "clear":
        case "fill-down":
        case "fill-right":
        case "repeat":
        case "unframe":
        case "cut":
        case "copy":
        case "paste":
        case "find":
        case "find-next":
        case "find-previous":
        case "replace":
          return;
      }
    },
    place(piece, target, joining) {
      const {
        form,
        reading: { unplaced },
      } = getState();
      const text = unplaced[piece]?.text;
      const put = text === undefined ? undefined : placePiece(form, template, text, target, joining);
      if (!put) return;
      const { edits, field } = put;
      core.apply({ kind: "take", label: importWords.placeStep, edits: [...edits], placing: { piece, field } });
      const cell = cellOfField(getState().form, template, getState().layout, field);
      if (cell) core.goTo({ row: cell.row, column: cell.column });
    },
    readOtherwise(reading) {
      core.apply({ kind: "take", label: importWords.readingStep, edits: [], reading });
    },
    goTo: core.goTo,
    hint: core.hint,
    setTyping(finish) {
      typing = finish;
      core.queue.setTyping(finish !== undefined);
    },
    finishTyping,
    noticeRevision: core.queue.noticed,
    readAnew: core.queue.readAnew,
    async flush() {
      finishTyping();
      await core.queue.drained();
    },
  };
}
