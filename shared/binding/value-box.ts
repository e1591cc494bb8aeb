/**
 * The cell a label's value is written to: the one right of it, or below it where labels stand in a row over their values.
 *
 * A cell that only names a unit of money is passed over. What stands in the cell makes no difference, so a filled table binds as its
 * blank does; only a label right of a label sends the look below.
 */
import type { LabelIndex } from "../recognize/label-index.ts";
import { columnAfter } from "../recognize/tokens/token.ts";
import { unitHint, type MoneyUnit } from "../value/money-unit.ts";
import type { Box, Boxes } from "./boxes.ts";

/** The part of a sheet a form's cells stand in: rows and columns up to, not including, `end`. */
export interface Area {
  readonly boxes: Boxes;
  readonly labels: LabelIndex;
  readonly rowEnd: number;
  readonly columnEnd: number;
}

export interface ValueBox {
  readonly box: Box;
  /** The unit named in a cell beside it. */
  readonly unit: MoneyUnit | undefined;
}

export function valueBox(label: Box, area: Area): ValueBox | undefined {
  const right = rightOf(label, area);
  if (right && !isLabel(right.box, area.labels)) return right;
  const below = area.boxes.at(label.row + label.rowSpan, label.column);
  if (below && isUnder(below, label, area) && !isLabel(below, area.labels)) return { box: below, unit: undefined };
  // Two labels beside each other with nothing below: what stands right of the first is its value, whatever it says.
  return right && isValueThatReadsAsLabel(right.box, area) ? right : undefined;
}

function rightOf(label: Box, { boxes, labels, columnEnd }: Area): ValueBox | undefined {
  const next = boxes.at(label.row, columnAfter(label));
  if (!next || next.column >= columnEnd) return undefined;
  const hint = unitHint(next.text);
  const behind = boxes.at(label.row, columnAfter(next));
  if (!behind || behind.column >= columnEnd) return { box: next, unit: undefined };
  return hint && !isLabel(behind, labels) ? { box: behind, unit: hint } : { box: next, unit: unitHint(behind.text) };
}

function isUnder(below: Box, label: Box, { rowEnd }: Area): boolean {
  return below.row < rowEnd && below.column === label.column && columnAfter(below) >= columnAfter(label);
}

function isLabel({ text, formula }: Box, labels: LabelIndex): boolean {
  return text !== "" && formula === undefined && labels.head(text) !== undefined;
}

/** A label that has a value of its own is one; the last of a row without any cell behind it may be a value that only reads like one. */
function isValueThatReadsAsLabel(box: Box, { boxes, columnEnd, labels }: Area): boolean {
  const behind = boxes.at(box.row, columnAfter(box));
  const isLast = !behind || behind.column >= columnEnd;
  return labels.head(box.text)?.kind === "section" || (isLast && labels.head(box.text)?.kind !== "goal");
}
