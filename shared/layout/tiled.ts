/**
 * Cells that lie as an office merged them → cells that tile the sheet: what lies over another gives way, and a slot without a cell gets a blank
 * one.
 */
import { cellStyles } from "./cell-styles.ts";
import type { CellStyle, LaidOutCell } from "./form-layout.ts";

const bare: CellStyle = { ...cellStyles.blank, framed: false };

export function tiled(cells: readonly LaidOutCell[], rowCount: number, columnCount: number): LaidOutCell[] {
  const taken = new Set<number>();
  const kept: LaidOutCell[] = [];
  for (const cell of cells) {
    const slots = slotsOf(cell, columnCount);
    if (slots.some((slot) => taken.has(slot))) continue;
    for (const slot of slots) taken.add(slot);
    kept.push(cell);
  }
  for (let slot = 0; slot < rowCount * columnCount; slot++) {
    if (taken.has(slot)) continue;
    const place = { row: Math.floor(slot / columnCount), column: slot % columnCount, rowSpan: 1, columnSpan: 1 };
    kept.push({ ...place, role: "blank", text: "", look: bare });
  }
  return kept.toSorted((a, b) => a.row - b.row || a.column - b.column);
}

function slotsOf({ row, column, rowSpan, columnSpan }: LaidOutCell, columnCount: number): number[] {
  return Array.from(
    { length: rowSpan * columnSpan },
    (_, i) => (row + Math.floor(i / columnSpan)) * columnCount + column + (i % columnSpan),
  );
}
