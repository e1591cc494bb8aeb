/**
 * The boxes of an issued sheet as they are drawn: every slot in one, with what is written into it; what nobody sees is left out, the columns
 * and rows the office hid and whatever lies beyond the last text and line. Hidden rows of indicators are there: they are shown as soon as one stands in them.
 */
import type { Binding } from "../binding/binding.ts";
import { boxesOf, type Box } from "../binding/boxes.ts";
import { isAmountField, type Field } from "../form/field.ts";
import { countLines } from "../layout/measure-text.ts";
import type { IssuedSheet, Lettering } from "../sheet/issued-sheet.ts";
import type { DrawnBox } from "../template/drawn-sheet.ts";
import { parseAmount } from "../value/amount.ts";
import { templates } from "../template/templates.ts";

export interface DrawnBoxes {
  readonly boxes: readonly DrawnBox[];
  readonly columnWidths: readonly number[];
  readonly rowHeights: readonly number[];
  /** The box a slot of the issued sheet belongs to. */
  readonly at: (row: number, column: number) => DrawnBox | undefined;
  /** Where a column or row of the issued sheet is drawn; one that is hidden, where the next is. */
  readonly columnOf: (column: number) => number;
  readonly rowOf: (row: number) => number;
}

const plain: Lettering = { fontSize: 11, wraps: false };
const goals: ReadonlySet<Field> = new Set(templates.flatMap((template) => template.goals.map(({ field }) => field)));

export function drawnBoxes(sheet: IssuedSheet, { fields, indicators, moneyUnit }: Binding): DrawnBoxes {
  const all = boxesOf(sheet);
  const fieldAt = new Map([...fields].map(([field, { row, column }]) => [`${row} ${column}`, field]));
  const lettering = new Map(sheet.lettering.map((one) => [`${one.row} ${one.column}`, one]));
  const isGrouped = (row: number) => indicators.groups.some(({ first, last }) => first <= row && row <= last);
  const isSeen = (box: Box) =>
    box.printed !== "" || box.isFramed || box.rowSpan * box.columnSpan > 1 || fieldAt.has(`${box.row} ${box.column}`);
  const seen = all.all().filter((box) => isSeen(box));
  const rowCount = Math.max(indicators.lastRow + 1, ...seen.map(({ row, rowSpan }) => row + rowSpan));
  const columnCount = Math.max(1, ...seen.map(({ column, columnSpan }) => column + columnSpan));
  const widths = Array.from({ length: columnCount }, (_, column) => sheet.columnWidths.get(column) ?? sheet.columnWidth);
  const shown = widths.map((width) => width > 0);
  const columnOf = (column: number) => shown.slice(0, column).filter(Boolean).length;
  const hidden = (sheet.hiddenRows ?? []).filter((row) => !isGrouped(row));
  const rowOf = (row: number) => row - hidden.filter((one) => one < row).length;
  const drawn = (box: Box): DrawnBox[] => {
    const { isFramed, format, formula } = box;
    const [row, column] = [rowOf(box.row), columnOf(box.column)];
    const [rowSpan, columnSpan] = [rowOf(box.row + box.rowSpan) - row, columnOf(box.column + box.columnSpan) - column];
    if (rowSpan * columnSpan === 0 || box.row >= rowCount || box.column >= columnCount) return [];
    const place = `${box.row} ${box.column}`;
    const field = fieldAt.get(place);
    const unit = field !== undefined && isAmountField(field) ? (fields.get(field)?.unit ?? moneyUnit) : undefined;
    return [
      {
        row,
        column,
        rowSpan,
        columnSpan,
        // What a sum came to in the blank is not what it comes to in the form.
        text: formula !== undefined && parseAmount(box.printed) ? "" : box.printed,
        isFramed,
        lettering: lettering.get(place) ?? plain,
        ...(field !== undefined && { field }),
        ...(field !== undefined && goals.has(field) && { isProse: true }),
        ...(format !== undefined && { format }),
        ...(unit !== undefined && { unit }),
      },
    ];
  };
  const boxes = all.all().flatMap((box) => drawn(box));
  const at = (row: number, column: number) => {
    const [down, across] = [rowOf(row), columnOf(column)];
    return boxes.find(
      (box) => box.row <= down && down < box.row + box.rowSpan && box.column <= across && across < box.column + box.columnSpan,
    );
  };
  const columnWidths = widths.filter((width) => width > 0);
  const rows = Array.from({ length: rowCount }, (_, row) => row);
  const groupedRows = new Set(rows.filter((row) => isGrouped(row)).map((row) => rowOf(row)));
  return {
    boxes: [...Map.groupBy(boxes, ({ row }) => row)].flatMap(([row, own]) =>
      groupedRows.has(row) ? own : overflowing(own, columnWidths),
    ),
    columnWidths,
    rowHeights: rows.filter((row) => !hidden.includes(row)).map((row) => sheet.rowHeights.get(row) ?? sheet.rowHeight),
    at,
    columnOf,
    rowOf,
  };
}

/** A text that does not wrap goes on over the bare cells behind it, as a spreadsheet shows it. */
function overflowing(row: readonly DrawnBox[], widths: readonly number[]): DrawnBox[] {
  const boxes: DrawnBox[] = [];
  for (const box of row) {
    const before = boxes.at(-1);
    if (before && isBare(box) && before.column + before.columnSpan === box.column && runsOver(before, widths))
      boxes[boxes.length - 1] = { ...before, columnSpan: before.columnSpan + box.columnSpan };
    else boxes.push(box);
  }
  return boxes;
}

function isBare({ text, isFramed, field, rowSpan }: DrawnBox): boolean {
  return text === "" && !isFramed && field === undefined && rowSpan === 1;
}

function runsOver({ text, field, rowSpan, column, columnSpan, lettering }: DrawnBox, widths: readonly number[]): boolean {
  const { wraps, align = "left", fontSize } = lettering;
  if (text === "" || field !== undefined || rowSpan > 1 || wraps || align !== "left") return false;
  const width = widths.slice(column, column + columnSpan).reduce((sum, one) => sum + one, 0);
  return countLines(text, { width: Math.max(width, fontSize), fontSize, firstLineIndent: 0 }) > 1;
}
