/** How paper and its cells look in the window, from the one table of cell styles that print and workbook use too. */
import type { CSSProperties } from "react";
import { fontFamily, styleOf } from "#shared/layout/cell-styles.ts";
import type { FormLayout, LaidOutCell } from "#shared/layout/form-layout.ts";

export function paperGrid({ columnWidths, rowHeights }: FormLayout, zoom: number): CSSProperties {
  const points = (sizes: readonly number[]) => sizes.map((size) => `${(size * zoom) / 100}pt`).join(" ");
  return { gridTemplateColumns: points(columnWidths), gridTemplateRows: points(rowHeights) };
}

export function paperCellArea({ row, column, rowSpan, columnSpan }: LaidOutCell): CSSProperties {
  return { gridArea: `${row + 1} / ${column + 1} / span ${rowSpan} / span ${columnSpan}` };
}

/** Cells are columns of one item. */
const sides = { top: "flex-start", middle: "center", bottom: "flex-end" } as const;

export function paperCellText(cell: LaidOutCell, zoom: number): CSSProperties {
  const style = styleOf(cell);
  const scale = zoom / 100;
  return {
    fontFamily: fontFamily(style),
    fontSize: `${style.fontSize * scale}pt`,
    lineHeight: style.lineHeight,
    fontWeight: style.bold ? "bold" : "normal",
    textAlign: style.horizontal,
    justifyContent: sides[style.vertical],
    color: style.ink,
    textIndent: `${style.firstLineIndent}em each-line`,
    // The frame lies on the edge of the cell, half of it inside: it takes no room from the text.
    padding: `calc(${style.padding.vertical * scale}pt - 1px) calc(${style.padding.horizontal * scale}pt - 1px)`,
  };
}

export function paperCellFrame(cell: LaidOutCell): CSSProperties {
  const { fill, framed } = styleOf(cell);
  return { background: fill, borderColor: framed ? undefined : "transparent" };
}
