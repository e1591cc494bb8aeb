/**
 * Typing into cells: from the grid's editor, key press by key press, or one text into many cells at once.
 *
 * Invariant: while an editor is open, the document is the one from before with at most one step on top.
 */
import { applyEdits } from "#shared/form/edit.ts";
import type { FormDocument } from "#shared/form/change.ts";
import { isAmountField, readField } from "#shared/form/field.ts";
import type { CellTarget, LaidOutCell } from "#shared/layout/form-layout.ts";
import { editorWords } from "#renderer/text/editor-words.ts";
import { takenTexts } from "../cells/taken-texts.ts";
import { mayFill } from "../cells/may-fill.ts";
import type { GridEvents } from "../grid/grid-port.ts";
import type { Area } from "#renderer/paper/area.ts";
import { indexOf } from "#renderer/paper/layout-index.ts";
import type { KnownNames } from "./known-names.ts";
import { createLiveTyping } from "./live-typing.ts";
import { lockedReason } from "../cells/locked-reason.ts";
import type { Repeating } from "./repeating.ts";
import type { SessionState } from "./session-state.ts";
import { tellStep } from "./tell-step.ts";
import { typeInCells, type TypedCell } from "../cells/type-in-cells.ts";
import { intoFrame } from "../cells/value-frame.ts";
import { typedSentence } from "../cells/typed-sentence.ts";

export interface SessionTyping {
  readonly events: Pick<
    GridEvents,
    "mayEdit" | "editText" | "typedOver" | "typing" | "typingMoved" | "typed" | "typingCancelled" | "fillSelection"
  >;
  readonly flush: () => void;
  readonly fillSelection: (text: string, label: string) => void;
}

export function createSessionTyping(
  core: SessionState,
  repeating: Repeating,
  names: Pick<KnownNames, "along" | "left">,
): SessionTyping {
  /** The document before the open editor's first key press, and the one it was last turned into. */
  let open: { readonly before: FormDocument; readonly last: FormDocument } | undefined;

  const write = (target: CellTarget, text: string) => {
    const now = core.document();
    // Somebody else changed the form meanwhile: what is typed from here on is a step on that.
    const before = open?.last === now ? open.before : now;
    const along = names.along(before.form, target, text);
    const edits = typeInCells(before.form, core.template(), [{ target, text }, ...along]);
    const label = editorWords.steps.type;
    if (now === before) core.take(label, edits, "typed");
    else core.apply({ kind: "retake", label, edits });
    // Without edits the step never was: the document is, to the letter, the one from before.
    open = { before: edits.length === 0 ? core.document() : before, last: core.document() };
    return along;
  };
  /** Only of a finished text: a year is no year until its last digit is typed, nor a sum a sum. */
  const tell = (typed: readonly TypedCell[]) => {
    const sentence = typedSentence(core.form(), core.template(), typed);
    if (sentence !== undefined) core.hint(sentence);
  };
  const close = () => {
    open = undefined;
    names.left();
    core.setTyping(undefined);
  };
  /** Where a sum was refused last: it is told once for each time the person comes there. */
  let refused: Area | undefined;
  /** Who types a number with the eyes on a paper does not see the status bar, and has left the cell before looking up. */
  const refuse = (cell: LaidOutCell) => {
    const text = lockedReason(core.template(), cell);
    core.hint(text);
    const area = core.selection();
    if (cell.role !== "amount" || refused === area) return;
    refused = area;
    core.tell({ text, undoable: false });
  };
  const live = createLiveTyping(write, core.setUnsent);

  const fillSelection = (text: string, label: string) => {
    const area = core.selection();
    if (!area) return;
    const cells = indexOf(core.sheet().layout).cellsIn(area);
    const typed = cells.flatMap((cell) =>
      cell.target && mayFill(core.template(), cell) ? [{ target: cell.target, text }] : [],
    );
    const [only] = cells;
    if (typed.length === 0 && only) return core.hint(lockedReason(core.template(), only));
    const before = core.form();
    const edits = typeInCells(before, core.template(), typed);
    core.take(label, edits, "typed", area);
    repeating.note({ kind: "text", text, label });
    const targets = typed.map(({ target }) => target);
    const taken = takenTexts(before, applyEdits(before, edits).form, core.template(), targets);
    const told = text === "" ? editorWords.cleared(taken.length) : editorWords.filled(typed.length, taken.length, 0);
    if (typed.length > 1 && edits.length > 0) tellStep(core, { text: told, taken });
    tell(typed);
  };

  return {
    flush: live.flush,
    fillSelection,
    events: {
      mayEdit(cell) {
        if (mayFill(core.template(), cell)) {
          // The grid asks when it is about to open its editor.
          core.setTyping(cell.target);
          return true;
        }
        refuse(cell);
        return false;
      },
      editText({ target, text }) {
        // A year is printed in brackets, an amount with the decimals of all the others: what is edited is what was written.
        const asWritten = target?.kind === "field" && (target.field === "year" || isAmountField(target.field));
        return asWritten ? readField(core.form(), target.field) : text;
      },
      typedOver: (cell, text) =>
        cell.target?.kind === "indicator" && cell.target.column === "value" ? intoFrame(cell.text, text) : undefined,
      typing(target, text) {
        core.setTyping(target);
        live.type(target, text);
      },
      typingMoved: live.move,
      typed(target, text) {
        live.drop();
        const along = write(target, text);
        if (open && open.last !== open.before) repeating.note({ kind: "text", text, label: editorWords.steps.type });
        close();
        if (along.length > 0) core.hint(editorWords.broughtAlong(along.map((cell) => cell.text).join(" ")));
        else tell([{ target, text }]);
      },
      typingCancelled() {
        live.drop();
        const now = core.document();
        if (open && open.last === now && open.before !== now) core.apply({ kind: "retake", label: "", edits: [] });
        close();
      },
      fillSelection(text) {
        live.drop();
        fillSelection(text, editorWords.steps.fill);
        close();
      },
    },
  };
}
