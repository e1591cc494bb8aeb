/**
 * The cells of a blank as rows of a list: what is asked, what is bound, and what is blank and bound to nothing. Each row is one question
 * with its choices; a question of the program's stays in its place once it is answered.
 */
import { labelBeside, mayHold } from "#shared/binding/answers.ts";
import type { Binding, Doubt } from "#shared/binding/binding.ts";
import { boxesOf, type Boxes } from "#shared/binding/boxes.ts";
import type { Field } from "#shared/form/field.ts";
import { cellName } from "#shared/sheet/cell-name.ts";
import type { SheetSlot } from "#shared/sheet/sheet.ts";
import type { BoundForm } from "#renderer/paper/issued/bound-forms.ts";
import { slotName, type Slot } from "#renderer/paper/source/source-links.ts";
import { blankWords } from "#renderer/text/blank-words.ts";
import { doubtChoices, fieldChoices, nothing, type ChoiceGroup } from "./choices.ts";

export interface CellRow {
  readonly key: string;
  readonly slot: Slot;
  /** Name of the cell (`C4`). */
  readonly cell: string;
  readonly label: string;
  /** A sentence that says what is unclear, or what stays. */
  readonly why: string;
  readonly groups: readonly ChoiceGroup[];
  /** Of the choice that holds now; blank while nobody has chosen. */
  readonly value: string;
}

export interface CellRows {
  readonly asked: readonly CellRow[];
  readonly bound: readonly CellRow[];
  readonly free: readonly CellRow[];
}

export function cellRows(form: BoundForm): CellRows {
  const { sheet, bound, settled } = form;
  const boxes = boxesOf(sheet);
  const mayBeWritten = boxes.all().filter((box) => box.isFramed && mayHold(box, bound));
  const asked = bound.unsure.map((doubt) =>
    rowOf(doubt.at, doubt.label, doubtChoices(doubt, bound, mayBeWritten), answerTo(doubt, form), doubt.why),
  );
  const isAsked = new Set(asked.map(({ slot }) => slot));
  const cells = [...settled.fields].filter(([, cell]) => !isAsked.has(slotName(cell.row, cell.column)));
  const taken = new Set([...isAsked, ...cells.map(([, { row, column }]) => slotName(row, column))]);
  const free = mayBeWritten.filter(({ row, column }) => !taken.has(slotName(row, column)));
  return {
    asked,
    bound: cells.map(([field, cell]) => {
      const why = cell.formula === undefined ? "" : blankWords.keepsFormula;
      return rowOf(cell, textAt(cell.label, boxes), fieldChoices(cell, [], bound), field, why);
    }),
    free: free.map((box) => rowOf(box, textAt(labelBeside(box, boxes), boxes), fieldChoices(box, [], bound), nothing)),
  };
}

/** The value of the choice that was made. */
function answerTo(doubt: Doubt, { answers, settled }: BoundForm): string {
  const { asks, at, fields } = doubt;
  if (asks === "unit") return answers.find(({ kind }) => kind === "unit") ? (settled.moneyUnit ?? "") : "";
  const given = answers.find((answer) => answer.kind !== "unit" && answer.row === at.row && answer.column === at.column);
  if (given?.kind === "operator") return String(given.is);
  if (given?.kind === "period") return given.second ?? nothing;
  if (given?.kind === "cell" && given.field === null) return nothing;
  if (asks === "place") {
    const cell = settled.fields.get(fields[0] ?? "title");
    return cell ? slotName(cell.row, cell.column) : "";
  }
  return settled.unsure.includes(doubt) ? "" : (fieldAt(at, settled) ?? nothing);
}

function fieldAt(at: SheetSlot, { fields }: Binding): Field | undefined {
  return [...fields].find(([, { row, column }]) => row === at.row && column === at.column)?.[0];
}

function textAt({ row, column }: SheetSlot, boxes: Boxes): string {
  return boxes.at(row, column)?.text ?? "";
}

function rowOf(at: SheetSlot, label: string, groups: readonly ChoiceGroup[], value: string, why = ""): CellRow {
  const slot = slotName(at.row, at.column);
  return { key: `${slot} ${label}`, slot, cell: cellName(at), label, why, groups, value };
}
