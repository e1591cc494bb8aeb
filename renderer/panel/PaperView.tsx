/** A laid-out form as plain paper that cannot be typed into. */
import type { CSSProperties } from "react";
import { cellStyles, lineHeight } from "#shared/layout/cell-styles.ts";
import type { FormLayout, LaidOutCell } from "#shared/layout/form-layout.ts";

interface Props {
  readonly layout: FormLayout;
  /** Per cent. */
  readonly zoom: number;
  readonly isMarked: (cell: LaidOutCell) => boolean;
}

export function PaperView({ layout, zoom, isMarked }: Props) {
  const points = (sizes: readonly number[]) => sizes.map((size) => `${(size * zoom) / 100}pt`).join(" ");
  return (
    // A region that scrolls has to be reachable without a pointer.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="paper-scroller" tabIndex={0}>
      <div className="paper selectable">
        <div
          className="paper-cells"
          style={{ gridTemplateColumns: points(layout.columnWidths), gridTemplateRows: points(layout.rowHeights) }}
        >
          {layout.cells.map((cell) => (
            <div
              key={`${cell.row}/${cell.column}`}
              className={isMarked(cell) ? "paper-cell is-marked" : "paper-cell"}
              style={cellStyle(cell, zoom)}
            >
              <span>{cell.text}</span>
            </div>
          ))}
        </div>
      </div>
    </div>
  );
}

function cellStyle(cell: LaidOutCell, zoom: number): CSSProperties {
  const style = cellStyles[cell.role];
  const scale = zoom / 100;
  return {
    gridArea: `${cell.row + 1} / ${cell.column + 1} / span ${cell.rowSpan} / span ${cell.columnSpan}`,
    fontFamily: style.fonts.map((font) => (font === "serif" ? font : `"${font}"`)).join(", "),
    fontSize: `${style.fontSize * scale}pt`,
    lineHeight,
    fontWeight: style.bold ? "bold" : "normal",
    textAlign: style.horizontal,
    textIndent: `${style.firstLineIndent}em`,
    padding: `${style.padding.vertical * scale}pt ${style.padding.horizontal * scale}pt`,
    background: style.fill,
    borderColor: style.framed ? undefined : "transparent",
  };
}
