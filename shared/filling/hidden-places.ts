/**
 * What is written where the blank shows nothing: a hidden row that gets an indicator is shown, as whoever hid spare rows means them to be; anything else that
 * is hidden was hidden on purpose, stays so, and is told.
 */
import type { Binding } from "../binding/binding.ts";
import { cellName } from "../sheet/cell-name.ts";
import type { IssuedSheet } from "../sheet/issued-sheet.ts";
import type { Merge } from "../sheet/sheet.ts";
import { slotMap } from "../sheet/slot-map.ts";
import { pathName } from "../template/field-name.ts";
import { templateOf } from "../template/templates.ts";
import { sourceRow } from "./fill-heights.ts";
import type { FillPlan } from "./fill-plan.ts";
import { tellings, type Told } from "./told.ts";

/** Rows of the sheet that comes back, from 0. */
export function shownRows({ cells, rows }: FillPlan, { hiddenRows = [] }: IssuedSheet, { indicators }: Binding): number[] {
  if (hiddenRows.length === 0) return [];
  const hidden = new Set(hiddenRows.filter((row) => row >= indicators.firstRow && row <= indicators.lastRow));
  const written = new Set(cells.flatMap(({ row, value }) => (value.kind === "blank" ? [] : [row])));
  return [...written].filter((row) => hidden.has(sourceRow(row, rows)));
}

export function tellHidden({ cells, rows }: FillPlan, sheet: IssuedSheet, { fields, indicators, template }: Binding): Told[] {
  const hiddenRows = new Set(sheet.hiddenRows);
  const isThin = ({ column, columnSpan }: Merge) =>
    Array.from({ length: columnSpan }, (_, i) => sheet.columnWidths.get(column + i)).every((width) => width === 0);
  const isUnseen = (box: Merge) =>
    isThin(box) || Array.from({ length: box.rowSpan }, (_, i) => box.row + i).every((row) => hiddenRows.has(row));
  const slots = slotMap(sheet.rowCount, sheet.columnCount, sheet.merges);
  const name = (field: string) => pathName(templateOf(template), field);
  const says = new Set(
    cells.flatMap(({ row, column, value }) => (value.kind === "blank" ? [] : [`${sourceRow(row, rows)} ${column}`])),
  );
  const ofFields = [...fields].flatMap(([field, cell]) =>
    isUnseen(cell) && says.has(`${cell.row} ${cell.column}`) ? [tellings.hidden(name(field), cellName(cell))] : [],
  );
  const ofColumns = indicators.blocks.flatMap(({ columns }) =>
    Object.entries(columns).flatMap(([column, at]) => {
      const row = indicators.firstRow;
      const box = slots.mergeAt(row, at) ?? { row, column: at, rowSpan: 1, columnSpan: 1 };
      const isWritten = cells.some((cell) => cell.column === at && cell.row >= row && cell.value.kind !== "blank");
      return isThin(box) && isWritten ? [tellings.hidden(name(`indicators.0.${column}`), cellName(box))] : [];
    }),
  );
  return [...ofFields, ...ofColumns];
}
