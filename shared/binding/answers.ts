/**
 * What a person said about a blank, and the binding that comes of it.
 *
 * An answer is about one place of one blank, the last one given about a place counts, and nothing is written where no answer and no label
 * says so. Answers stay right while the blank is bound by the same labels; whoever keeps them keeps `bindingMark` beside them.
 */
import { z } from "zod";
import type { Field } from "../form/field.ts";
import { fieldSchema } from "../form/edit.ts";
import { cellName } from "../sheet/cell-name.ts";
import type { IssuedSheet } from "../sheet/issued-sheet.ts";
import type { SheetSlot } from "../sheet/sheet.ts";
import { headFields } from "../template/head-fields.ts";
import { templateOf } from "../template/templates.ts";
import { isPlaceholder } from "../value/placeholder.ts";
import type { Binding, BoundCell, Doubt } from "./binding.ts";
import { boxesOf, type Box, type Boxes } from "./boxes.ts";

const at = { row: z.int().nonnegative(), column: z.int().nonnegative() };

export const answerSchema = z.discriminatedUnion("kind", [
  /** The field written to a cell; `null`: nothing is. */
  z.object({ kind: z.literal("cell"), ...at, field: fieldSchema.nullable() }),
  /** Whether the indicators' operators stand below a label. */
  z.object({ kind: z.literal("operator"), ...at, is: z.boolean() }),
  /** Whose indicators the second of two blocks holds; `null`: nobody's. The first holds the other's then. */
  z.object({ kind: z.literal("period"), ...at, second: z.enum(["annual", "midTerm"]).nullable() }),
  /** What amounts are written in. */
  z.object({ kind: z.literal("unit"), unit: z.enum(["元", "万元"]) }),
]);

export type Answer = z.infer<typeof answerSchema>;

/** With a new answer in the place of an earlier one about the same. */
export function withAnswer(answers: readonly Answer[], answer: Answer): readonly Answer[] {
  return [...answers.filter((one) => placeOf(one) !== placeOf(answer)), answer];
}

export function answered(binding: Binding, answers: readonly Answer[], sheet: IssuedSheet): Binding {
  if (answers.length === 0) return binding;
  const boxes = boxesOf(sheet);
  const fields = new Map(binding.fields);
  const places = new Set(answers.map((answer) => placeOf(answer)));
  let { moneyUnit, indicators } = binding;
  for (const answer of answers) {
    if (answer.kind === "unit") moneyUnit = answer.unit;
    else if (answer.kind === "operator") indicators = answer.is ? withOperator(indicators, answer.column) : indicators;
    else if (answer.kind === "period") indicators = withPeriod(indicators, answer, binding.unsure);
    else setCell(fields, answer, boxes);
  }
  if (moneyUnit !== binding.moneyUnit) {
    // No label names the unit, so reading would not know it either.
    for (const [field, cell] of fields) if (field.startsWith("funds.")) fields.set(field, { ...cell, isAnswered: true });
  }
  const said = new Set(answers.flatMap((one) => (one.kind === "cell" && one.field !== null ? [one.field] : [])));
  const unsure = binding.unsure.filter((doubt) => !isSettled(doubt, places, said));
  const had = new Set([...fields.keys(), ...unsure.flatMap((doubt) => doubt.fields)]);
  const missing = headFields(templateOf(binding.template)).all.filter((field) => field !== "title" && !had.has(field));
  return { ...binding, moneyUnit, indicators, fields, unsure, missing };
}

/** Whether a field may be written to a cell: nothing stands in it, or only what shows where to write, and it is none of the indicators'. */
export function mayHold({ row, text, formula }: Box, { indicators }: Binding): boolean {
  const isIndicator = row >= indicators.headerRow && row <= indicators.lastRow;
  return !isIndicator && (text === "" || formula !== undefined || isPlaceholder(text));
}

/** What a confirmed binding writes, and where: another one is to be confirmed anew. */
export function bindingMark({ sheet, moneyUnit, fields, indicators }: Binding): string {
  const cells = [...fields].map(([field, cell]) => [field, cellName(cell), cell.unit ?? ""]);
  return JSON.stringify([sheet, moneyUnit ?? "", cells, indicators.blocks, indicators.groups]);
}

/** A doubt about a place is settled by an answer about it, one about a field by an answer that gives it a cell. */
function isSettled({ asks, at: slot, fields }: Doubt, places: ReadonlySet<string>, said: ReadonlySet<Field>): boolean {
  if (asks === "unit") return places.has("unit");
  return places.has(cellName(slot)) || (fields.length > 0 && fields.every((field) => said.has(field)));
}

function placeOf(answer: Answer): string {
  return answer.kind === "unit" ? "unit" : cellName(answer);
}

function setCell(fields: Map<Field, BoundCell>, slot: SheetSlot & { readonly field: Field | null }, boxes: Boxes): void {
  const { field } = slot;
  const box = boxes.at(slot.row, slot.column);
  for (const [other, cell] of fields) if (box && cell.row === box.row && cell.column === box.column) fields.delete(other);
  if (!box || field === null) return;
  const { row, column, rowSpan, columnSpan, printed, formula, format } = box;
  fields.set(field, {
    row,
    column,
    rowSpan,
    columnSpan,
    text: printed,
    label: labelBeside(box, boxes),
    ...(formula !== undefined && { formula }),
    ...(format !== undefined && { format }),
    isAnswered: true,
  });
}

/** What stands before a cell, or else above it; the cell itself where nothing does. */
export function labelBeside({ row, column }: SheetSlot, boxes: Boxes): SheetSlot {
  for (let left = column - 1; left >= 0; left--) {
    const box = boxes.at(row, left);
    if (box && box.text !== "") return { row: box.row, column: box.column };
  }
  const above = boxes.at(row - 1, column);
  return above && above.text !== "" ? { row: above.row, column: above.column } : { row, column };
}

function withOperator(indicators: Binding["indicators"], column: number): Binding["indicators"] {
  const [first, ...others] = indicators.blocks;
  return first
    ? { ...indicators, blocks: [{ ...first, columns: { ...first.columns, operator: column } }, ...others] }
    : indicators;
}

function withPeriod(
  indicators: Binding["indicators"],
  { row, column, second }: Extract<Answer, { kind: "period" }>,
  unsure: Binding["unsure"],
): Binding["indicators"] {
  const { columns } =
    unsure.find(({ asks, at: slot }) => asks === "period" && slot.row === row && slot.column === column) ?? {};
  const [first] = indicators.blocks;
  if (!columns || !first || second === null) return indicators;
  const isAnswered = true as const;
  const period = second === "annual" ? "midTerm" : "annual";
  return {
    ...indicators,
    blocks: [
      { ...first, period, isAnswered },
      { period: second, columns, isAnswered },
    ],
  };
}
