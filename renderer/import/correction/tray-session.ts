/**
 * One form of the tray being looked at and corrected: the form and its layout, what links it to the source, and the commands the menus
 * and the tool bar know from the editor.
 *
 * Invariant: every change goes through `apply`: it is in the form, in the history and on its way to the tray, or it did not happen.
 */
import type { OpenTrayForm } from "#shared/api/imports.ts";
import { allSumEdits, disagreements, type Disagreement } from "#shared/editing/computed-amounts.ts";
import type { Form } from "#shared/form/form.ts";
import type { CellTarget, FormLayout } from "#shared/layout/form-layout.ts";
import { layOut } from "#shared/layout/lay-out.ts";
import type { Template } from "#shared/template/template.ts";
import { templateOf } from "#shared/template/templates.ts";
import type { Client } from "#renderer/desk/client.ts";
import type { EditorCommand } from "#renderer/desk/edit-target.ts";
import { changeRows, selectedRows, type RowCommand } from "#renderer/editor/cells/row-commands.ts";
import { refusedTexts, typeInCells } from "#renderer/editor/cells/type-in-cells.ts";
import { editorWords } from "#renderer/text/editor-words.ts";
import { importWords } from "#renderer/text/import-words.ts";
import { createCorrectQueue } from "./correct-queue.ts";
import { openCorrection, redoStep, take, undoStep, type Change, type Correction, type Placing } from "./correction.ts";
import { cellOfField } from "#renderer/paper/source/field-cells.ts";
import { placePiece, type Joining, type PieceTarget } from "./place-piece.ts";
import { sourceLinks, type SourceLinks } from "#renderer/paper/source/source-links.ts";

export interface SlotPlace {
  readonly row: number;
  readonly column: number;
}

export interface TraySessionState {
  /** As the tray has it, the latest correction included once it is kept. */
  readonly opened: OpenTrayForm;
  readonly form: Form;
  readonly placed: ReadonlySet<number>;
  readonly layout: FormLayout;
  readonly links: SourceLinks;
  /** Where the person is in the form. */
  readonly current: SlotPlace;
  readonly undoLabel: string | undefined;
  readonly redoLabel: string | undefined;
  readonly disagreements: readonly Disagreement[];
  readonly rowCommands: boolean;
  /** Why the last correction is not kept yet. */
  readonly problem: string | undefined;
  readonly hint: string | undefined;
}

export interface TraySession {
  readonly id: number;
  readonly template: Template;
  readonly subscribe: (listener: () => void) => () => void;
  readonly getState: () => TraySessionState;
  readonly run: (command: EditorCommand) => void;
  readonly type: (target: CellTarget, text: string) => void;
  /** Keeps what is being typed, so that it outlives the window; what is typed in the end takes its place. */
  readonly draft: (target: CellTarget, text: string) => void;
  /** What was being typed is not wanted. */
  readonly retractDraft: () => void;
  readonly place: (piece: number, target: PieceTarget, joining: Joining) => void;
  readonly goTo: (current: SlotPlace) => void;
  readonly hint: (text: string | undefined) => void;
  readonly kept: () => Promise<void>;
}

export function createTraySession(
  imports: Client["imports"],
  opened: OpenTrayForm,
  onListed: (form: OpenTrayForm["form"]) => void,
): TraySession {
  const { id } = opened.form;
  const { recognized, placed, excerpt } = opened;
  const template = templateOf(recognized.form.template);
  const listeners = new Set<() => void>();
  let correction = openCorrection({ form: recognized.form, origins: recognized.origins, placed });
  let state: TraySessionState = {
    opened,
    ...drawn(correction),
    current: { row: 3, column: 2 },
    problem: undefined,
    hint: undefined,
  };

  function drawn({ form, origins, placed, done, undone }: Correction) {
    return {
      form,
      placed: new Set(placed),
      layout: layOut(form, template),
      links: sourceLinks(origins, excerpt),
      undoLabel: done.at(-1)?.label,
      redoLabel: undone.at(-1)?.label,
      disagreements: disagreements(form, template),
      rowCommands: false,
    };
  }

  const set = (change: Partial<TraySessionState>) => {
    const next = { ...state, ...change };
    state = { ...next, rowCommands: selectedRows(next.layout, areaAt(next.current)) !== undefined };
    for (const listener of listeners) listener();
  };

  const queue = createCorrectQueue({
    imports,
    onKept(now) {
      set({ opened: now });
      onListed(now.form);
    },
    onProblem: (problem) => problem !== state.problem && set({ problem }),
  });

  const apply = (change: Change | undefined) => {
    if (!change || change.correction === correction) return;
    correction = change.correction;
    set({ ...drawn(correction), hint: undefined });
    queue.add({ id, edits: [...change.edits], placed: [...correction.placed], origins: correction.origins });
  };

  const type = (target: CellTarget, text: string) =>
    apply(take(correction, editorWords.steps.type, typeInCells(state.form, template, [{ target, text }])));

  /** The correction a draft made, as long as nothing came after it. */
  let draft: Correction | undefined;
  const retractDraft = () => {
    if (draft === correction) apply(undoStep(correction));
    draft = undefined;
  };

  const changeSelectedRows = (command: RowCommand) => {
    const rows = selectedRows(state.layout, areaAt(state.current));
    if (!rows) return set({ hint: editorWords.rowsOnly });
    const { edits, select } = changeRows(state.form, template, rows, command, 1);
    apply(take(correction, editorWords.steps[command], edits));
    const row = state.layout.indicatorRows[select.first];
    if (row !== undefined) set({ current: { ...state.current, row } });
  };

  return {
    id,
    template,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    getState: () => state,
    run(command) {
      switch (command) {
        case "undo":
          return apply(undoStep(correction));
        case "redo":
          return apply(redoStep(correction));
        case "recompute-sums":
          return apply(take(correction, editorWords.steps[command], allSumEdits(state.form, template)));
        case "insert-above":
        case "insert-below":
        case "delete-rows":
        case "move-up":
        case "move-down":
          return changeSelectedRows(command);
        case "clear":
        case "cut":
        case "copy":
        case "paste":
        case "find":
        case "find-next":
        case "find-previous":
          return;
      }
    },
    type(target, text) {
      retractDraft();
      type(target, text);
      const [refused] = refusedTexts([{ target, text }]);
      if (refused !== undefined) set({ hint: editorWords.noYear(refused) });
    },
    draft(target, text) {
      retractDraft();
      const before = correction;
      type(target, text);
      draft = correction === before ? undefined : correction;
    },
    retractDraft,
    place(piece, target, joining) {
      const unplaced = recognized.unplaced[piece];
      const placing = unplaced && placePiece(state.form, template, unplaced.text, target, joining);
      if (!placing) return;
      const step: Placing = { piece, placeOf: () => ({ field: placing.field, origin: unplaced.where }) };
      apply(take(correction, importWords.placeStep, placing.edits, step));
      const cell = cellOfField(state.form, template, state.layout, placing.field);
      if (cell) set({ current: { row: cell.row, column: cell.column } });
    },
    goTo: (current) => set({ current }),
    hint: (hint) => set({ hint }),
    kept: () => queue.drained(),
  };
}

function areaAt(slot: SlotPlace) {
  return { from: slot, to: slot };
}
