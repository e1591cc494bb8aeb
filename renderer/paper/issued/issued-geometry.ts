/**
 * An issued sheet's own sizes on the screen: its columns and rows as the office made them, scaled to the room there is, and the cells that
 * show. A row without a height of its own is as high as its text needs, as a spreadsheet makes it; a hidden one has none.
 */
import { countLines } from "#shared/layout/measure-text.ts";
import type { IssuedSheet, Lettering } from "#shared/sheet/issued-sheet.ts";
import { slotMap } from "#shared/sheet/slot-map.ts";
import { edges } from "../source/source-geometry.ts";

export interface IssuedBox {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly text: string;
  readonly isFramed: boolean;
  readonly lettering: Lettering;
}

export interface IssuedGeometry {
  /** Left edges of the columns and the right edge of the last, in pixels. */
  readonly columns: readonly number[];
  /** Upper edges of the rows and the lower edge of the last. */
  readonly rows: readonly number[];
  readonly boxes: readonly IssuedBox[];
  /** Pixels a point takes. */
  readonly scale: number;
}

/** Pixels a point takes at its own size, and the least at which text is still read. */
const natural = 4 / 3;
const smallest = 0.95;
const lineHeight = 1.3;
const padding = 2;
const plain: Lettering = { fontSize: 11, wraps: false };

/** @param room width for all columns, in pixels. */
export function issuedGeometry(sheet: IssuedSheet, room: number): IssuedGeometry {
  const boxes = shownBoxes(sheet);
  const rowCount = boxes.reduce((most, { row, rowSpan }) => Math.max(most, row + rowSpan), 0);
  const columnCount = boxes.reduce((most, { column, columnSpan }) => Math.max(most, column + columnSpan), 0);
  const widths = Array.from({ length: columnCount }, (_, column) => sheet.columnWidths.get(column) ?? sheet.columnWidth);
  const width = widths.reduce((sum, one) => sum + one, 0);
  const scale = Math.max(smallest, Math.min(natural, room / Math.max(1, width)));
  const heights = rowHeights(sheet, boxes, widths, rowCount);
  return {
    columns: edges(widths.map((one) => one * scale)),
    rows: edges(heights.map((one) => one * scale)),
    boxes,
    scale,
  };
}

/** Cells with a text or a line around them, and merged ones: what else is there is the bare sheet. */
function shownBoxes({ rowCount, columnCount, cells, merges, framed, lettering }: IssuedSheet): IssuedBox[] {
  const slots = slotMap(rowCount, columnCount, merges);
  const key = ({ row, column }: { readonly row: number; readonly column: number }) => row * columnCount + column;
  const texts = new Map(cells.map((cell) => [key(cell), cell.text]));
  const lined = new Set(framed.map((slot) => key(slot)));
  const letters = new Map(lettering.map((one) => [key(one), one]));
  const shown = new Map([...cells, ...merges, ...framed].map(({ row, column }) => [key({ row, column }), { row, column }]));
  return [...shown.values()]
    .filter(({ row, column }) => !slots.isCovered(row, column))
    .toSorted((a, b) => key(a) - key(b))
    .map((slot) => {
      const { row, column } = slot;
      const { rowSpan = 1, columnSpan = 1 } = slots.mergeAt(row, column) ?? {};
      const at = key(slot);
      const text = texts.get(at) ?? "";
      return { row, column, rowSpan, columnSpan, text, isFramed: lined.has(at), lettering: letters.get(at) ?? plain };
    });
}

function rowHeights(sheet: IssuedSheet, boxes: readonly IssuedBox[], widths: readonly number[], count: number): number[] {
  const hidden = new Set(sheet.hiddenRows);
  const heights = Array.from({ length: count }, (_, row) =>
    hidden.has(row) ? 0 : (sheet.rowHeights.get(row) ?? sheet.rowHeight),
  );
  for (const { row, column, rowSpan, columnSpan, text, lettering } of boxes) {
    if (rowSpan > 1 || hidden.has(row) || sheet.rowHeights.has(row) || text === "") continue;
    const { fontSize, wraps } = lettering;
    const width = widths.slice(column, column + columnSpan).reduce((sum, one) => sum + one, 0) - 2 * padding;
    const lines = wraps ? countLines(text, { width: Math.max(width, fontSize), fontSize, firstLineIndent: 0 }) : 1;
    heights[row] = Math.max(heights[row] ?? 0, lines * fontSize * lineHeight + 2 * padding);
  }
  return heights;
}
